package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.StoredAs;

/** The factory shows that it is making goods to order, or has made them, while their balance is not paid. */
@StoredAs("sourcing.order.GoodsShownMade")
public record GoodsShownMade(String orderId, String accountId, Evidence evidence, Instant shownAt)
        implements OrderEvent {}
