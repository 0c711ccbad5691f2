package market.sourcing.domain.shared;

import java.time.Instant;

/** A command about one order. What has fallen due in the order's life by its instant is done before it. */
public interface OfOrder {
    OrderId orderId();

    Instant at();
}
