package market.sourcing.domain.commission.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An agent placed an order on behalf of a customer abroad. It is appended together with the order.
 *
 * @param orderId the order; it names the commission too, as there is one for an order at most
 * @param agentId the order's buyer
 * @param reference what the agent calls it by
 * @param customsMode DIRECT_IMPORT, BONDED or DIRECT_MAIL
 * @param consigneeId under whose name it goes through customs; null by DIRECT_IMPORT
 */
@StoredAs("sourcing.commission.CommissionTaken")
public record CommissionTaken(
        String orderId,
        String agentId,
        String reference,
        String stationId,
        String customsMode,
        @Nullable String consigneeId,
        Instant takenAt)
        implements CommissionEvent {}
