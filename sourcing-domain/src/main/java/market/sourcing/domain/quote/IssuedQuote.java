package market.sourcing.domain.quote;

import market.sourcing.domain.quote.event.QuoteIssued;

/** The answer to asking for a quote: what binds, and the quote's version. */
public record IssuedQuote(QuoteIssued issued, long version) {}
