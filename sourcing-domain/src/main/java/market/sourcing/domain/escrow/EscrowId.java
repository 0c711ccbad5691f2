package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.OrderId;

/** Identifies the money of one order: {@code escrow-} and the tail of the order's id. */
public record EscrowId(String value) {
    public static final String PREFIX = "escrow-";

    public static EscrowId of(OrderId order) {
        return new EscrowId(PREFIX + order.value().substring(OrderId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
