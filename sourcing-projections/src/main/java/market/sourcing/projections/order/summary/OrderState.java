package market.sourcing.projections.order.summary;

import java.util.List;

/** Where an order stands. */
public enum OrderState {
    AWAITING_PAYMENT,
    AWAITING_BALANCE,
    AWAITING_DISPATCH,
    HANDED_OVER,
    /** Handed over, as the factory says, and the buyer is asked whether the goods arrived. */
    RECEIPT_ASKED,
    /** Handed over, as the factory shows, and the buyer says that it is not true: an operator's turn. */
    DELIVERY_DENIED,
    COMPLETED,
    CANCELLED,
    CLOSED_UNPAID,
    CLOSED_REVERSED;

    static final List<String> BEFORE_HAND_OVER =
            List.of(AWAITING_PAYMENT.name(), AWAITING_BALANCE.name(), AWAITING_DISPATCH.name());

    /** Whether money waits for the buyer's word, or its time. */
    boolean isHandedOver() {
        return this == HANDED_OVER || this == RECEIPT_ASKED || this == DELIVERY_DENIED;
    }
}
