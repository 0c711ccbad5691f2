package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.returns.event.Evidence;

/** The factory shows that it is making goods to order, or has made them, while their balance is not paid. */
public record GoodsShownMade(String orderId, String accountId, Evidence evidence, Instant shownAt)
        implements OrderEvent {}
