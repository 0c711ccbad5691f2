package market.sourcing.projections.quote.detail;

/** Asks for one quote. */
public record FindQuote(String quoteId) {}
