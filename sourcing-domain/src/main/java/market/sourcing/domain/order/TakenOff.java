package market.sourcing.domain.order;

/** Why an order is no longer on its buyer's tab. The names are stored. */
public enum TakenOff {
    /** In whole, or the deposit. */
    PAID,
    CANCELLED_BY_BUYER,
    CANCELLED_BY_OTHERS,
    CLOSED_UNPAID;

    /** Whether its buyer held goods, gave nothing for them and let them go. */
    boolean isAbandoned() {
        return switch (this) {
            case CANCELLED_BY_BUYER, CLOSED_UNPAID -> true;
            case PAID, CANCELLED_BY_OTHERS -> false;
        };
    }
}
