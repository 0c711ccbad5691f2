package market.sourcing.projections.translation.corrected;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads what was put right of a listing's texts. */
public record CorrectedTextsHandler(Views views) {
    /** Empty where nothing was. */
    public Optional<CorrectedTexts> handle(FindCorrectedTexts query) {
        return views.documents(CorrectedTextsProjector.VIEW).byId(query.listingId());
    }
}
