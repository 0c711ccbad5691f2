package market.sourcing.domain.consignee.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An agent stated a person to whom goods are to be sent.
 *
 * @param stationId into whose market they go
 * @param unusedUntil when the person is erased unless an order was placed in the person's name before
 * @param rules the version of the numbers by which that is so
 */
@StoredAs("sourcing.consignee.ConsigneeStated")
public record ConsigneeStated(
        String consigneeId, String agentId, String stationId, Instant statedAt, Instant unusedUntil, String rules)
        implements ConsigneeEvent {}
