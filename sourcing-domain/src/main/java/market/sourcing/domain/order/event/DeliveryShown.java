package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.returns.event.Evidence;

/** The factory shows that it delivered goods which no carrier tells of, such as by a signed delivery note. */
public record DeliveryShown(String orderId, String accountId, Evidence evidence, Instant shownAt)
        implements OrderEvent {}
