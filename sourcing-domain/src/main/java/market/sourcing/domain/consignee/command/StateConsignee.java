package market.sourcing.domain.consignee.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.StationId;

/**
 * Agents only. Who the person is goes another way, in the same transaction. Answers the consignee's first version; a repeat answers the
 * same and writes nothing.
 */
public record StateConsignee(ConsigneeId consigneeId, Actor agent, StationId station, Instant at) {}
