package market.sourcing.domain.returns;

import market.sourcing.domain.shared.OrderId;

/** Identifies what of one order came back: {@code returns-} and the tail of the order's id. */
public record OrderReturnsId(String value) {
    private static final String PREFIX = "returns-";

    public static OrderReturnsId of(OrderId order) {
        return new OrderReturnsId(PREFIX + order.value().substring(OrderId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
