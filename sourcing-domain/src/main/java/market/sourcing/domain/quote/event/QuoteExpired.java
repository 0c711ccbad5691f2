package market.sourcing.domain.quote.event;

import java.time.Instant;

/** It no longer binds; what was ordered on it stays. */
public record QuoteExpired(String quoteId, Instant expiredAt) implements QuoteEvent {}
