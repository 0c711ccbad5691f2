package market.sourcing.domain.consignee.command;

import java.time.Instant;
import market.sourcing.domain.consignee.LookReason;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Customs only. Answers the consignee's version.
 *
 * @param orderId one that was placed in the person's name, or null
 */
public record LookAtConsignee(
        ConsigneeId consigneeId,
        Actor official,
        LookReason reason,
        @Nullable OrderId orderId,
        Instant at) {}
