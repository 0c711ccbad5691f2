package market.sourcing.domain.consignee.command;

import java.time.Instant;
import market.sourcing.domain.shared.ConsigneeId;

/**
 * Says of somebody that nobody knows any more who it was, as what was sealed is gone: lost with its key, or erased in a part of the log
 * that a backup took back. Orders in that name don't keep it.
 */
public record EraseLostConsignee(ConsigneeId consigneeId, Instant at) {}
