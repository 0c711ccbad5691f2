package market.sourcing.domain.quote.event;

/** Everything that happens to a quote. */
public sealed interface QuoteEvent permits QuoteIssued, QuoteOrdered, QuoteExpired {
    String quoteId();
}
