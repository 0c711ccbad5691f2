package market.sourcing.domain.quote.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** It no longer binds; what was ordered on it stays. */
@StoredAs("sourcing.quote.QuoteExpired")
public record QuoteExpired(String quoteId, Instant expiredAt) implements QuoteEvent {}
