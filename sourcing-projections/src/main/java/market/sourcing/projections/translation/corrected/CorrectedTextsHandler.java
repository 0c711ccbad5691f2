package market.sourcing.projections.translation.corrected;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads what was put right of a listing's texts. */
public final class CorrectedTextsHandler {
    private final Views views;

    public CorrectedTextsHandler(Views views) {
        this.views = views;
    }

    /** Empty where nothing was. */
    public Optional<CorrectedTexts> handle(FindCorrectedTexts query) {
        return views.documents(CorrectedTextsProjector.VIEW).byId(query.listingId());
    }
}
