package market.sourcing.domain.quote.command;

import java.time.Instant;
import market.sourcing.domain.shared.QuoteId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Its time is over. Nothing happens when it was already. Answers the quote's version. */
public record ExpireQuote(@TargetAggregateIdentifier QuoteId quoteId, Instant at) {}
