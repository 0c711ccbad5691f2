package market.sourcing.projections.quote.detail;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads quotes; which the caller may see is for the caller to decide. */
public record FindQuoteHandler(Views views) {
    public Optional<QuoteDetail> handle(FindQuote query) {
        return views.documents(QuoteDetailProjector.VIEW).byId(query.quoteId());
    }
}
