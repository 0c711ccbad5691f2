package market.sourcing.domain.commission;

import market.sourcing.domain.shared.OrderId;

/** Identifies for whom one order is: {@code commission-} and the tail of the order's id. */
public record CommissionId(String value) {
    private static final String PREFIX = "commission-";

    public static CommissionId of(OrderId order) {
        return new CommissionId(PREFIX + order.value().substring(OrderId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
