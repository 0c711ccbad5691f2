package market.sourcing.projections.translation.corrected;

import java.util.List;
import java.util.Optional;
import market.sourcing.projections.translation.corrected.CorrectedTexts.Corrected;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.Views;

/** Reads what was put right of a listing's texts. */
public record CorrectedTextsHandler(Views views) {
    /** Empty where nothing was. */
    public Optional<CorrectedTexts> handle(FindCorrectedTexts query) {
        return views.documents(CorrectedTextsProjector.VIEW).byId(query.listingId());
    }

    /** @throws ViewNotReady while not everything before that moment is known: who compares what he gets must get the same always */
    public List<Corrected> handle(FindTextsHeld query) {
        if (views.reached(CorrectedTextsProjector.VIEW) < query.before()) {
            throw new ViewNotReady(CorrectedTextsProjector.VIEW);
        }
        return handle(new FindCorrectedTexts(query.listingId()))
                .map(texts -> texts.before(query.before()))
                .orElse(List.of());
    }
}
