package market.sourcing.domain.consignee.command;

import java.time.Instant;
import market.sourcing.domain.shared.ConsigneeId;

/** Erases somebody in whose name nobody has ordered in time. Answers whether nobody knows any more who it was. */
public record EraseUnusedConsignee(ConsigneeId consigneeId, Instant at) {}
