package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Texts;

/**
 * Writes down an order that was placed and ended elsewhere. Answers the order's first version; a repeat answers the same
 * and writes nothing.
 *
 * @param externalRef 1 to 120 characters
 * @param country 1 to 60 characters
 */
public record RecordPastOrder(
        OrderId orderId,
        Actor operator,
        AccountId buyer,
        FactoryId factoryId,
        String externalRef,
        String country,
        Instant placedAt,
        PastLines lines,
        String fingerprint) {
    public RecordPastOrder {
        externalRef = Texts.bounded("externalRef", externalRef, 120);
        country = Texts.bounded("country", country, 60);
    }
}
