package market.sourcing.domain.consignee.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;

/** The consignee's agent and operators only. Answers the consignee's version; a repeat answers the same and writes nothing. */
public record EraseConsignee(ConsigneeId consigneeId, Actor actor, Instant at) {}
