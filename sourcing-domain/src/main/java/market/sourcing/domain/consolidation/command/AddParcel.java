package market.sourcing.domain.consolidation.command;

import java.time.Instant;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.consolidation.HsCodes;
import market.sourcing.domain.consolidation.Measures;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the consolidation's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param number under which the order's factory stated the parcel
 */
public record AddParcel(
        ConsolidationId consolidationId,
        @Nullable Long expectedVersion,
        Actor operator,
        OrderId orderId,
        TrackingNumber number,
        HsCodes hs6,
        Measures measures,
        Instant at)
        implements OfOrder {}
