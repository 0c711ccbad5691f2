package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Texts;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes down what was cancelled or given back of a past order. Answers the order's version; a return of the same
 * reference is a repeat and writes nothing.
 *
 * @param externalRef 1 to 120 characters
 * @param fingerprint of what was stated, to tell a repeat from another statement about the same return
 */
public record RecordPastReturn(
        @TargetAggregateIdentifier OrderId orderId,
        Actor operator,
        String externalRef,
        Instant returnedAt,
        PastLines lines,
        String fingerprint) {
    public RecordPastReturn {
        externalRef = Texts.bounded("externalRef", externalRef, 120);
    }
}
