package market.sourcing.domain.shared;

/** Identifies the delivery promise of one order: {@code promise-} and the tail of the order's id. */
public record PromiseId(String value) {
    public static final String PREFIX = "promise-";

    public static PromiseId of(OrderId order) {
        return new PromiseId(PREFIX + order.value().substring(OrderId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
