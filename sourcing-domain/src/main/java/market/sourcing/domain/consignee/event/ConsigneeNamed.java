package market.sourcing.domain.consignee.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An order was placed whose goods go through customs in the person's name. It is appended together with the order, so that nobody is
 * erased while an order is being placed for him.
 */
@StoredAs("sourcing.consignee.ConsigneeNamed")
public record ConsigneeNamed(String consigneeId, String orderId, Instant namedAt) implements ConsigneeEvent {}
