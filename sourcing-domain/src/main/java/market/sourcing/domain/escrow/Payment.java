package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.shared.Money;

/**
 * One attempt to pay.
 *
 * @param wasHeld whether it has paid for the order, whatever became of it since
 * @param returned what of it was sent back, or is to be
 */
record Payment(PaymentRequested requested, PaymentStatus status, String detail, boolean wasHeld, long returned) {

    static Payment of(PaymentRequested requested) {
        return new Payment(requested, PaymentStatus.REQUESTED, "", false, 0);
    }

    Payment became(PaymentStatus now, String nowDetail) {
        return new Payment(requested, now, nowDetail, wasHeld || now == PaymentStatus.HELD, returned);
    }

    Payment returned(long more) {
        return new Payment(requested, status, detail, wasHeld, returned + more);
    }

    Money amount() {
        return Money.of(requested.amountMinor(), requested.currency());
    }

    /** What its provider has of it and could send back. */
    long left() {
        return status == PaymentStatus.HELD || status == PaymentStatus.RETURNED ? amount().minor() - returned : 0;
    }

    boolean isPending() {
        return status == PaymentStatus.REQUESTED;
    }

    PaymentStanding standing() {
        return new PaymentStanding(
                requested.paymentId(),
                requested.orderId(),
                requested.stage(),
                amount(),
                requested.provider(),
                status,
                status == PaymentStatus.DECLINED ? detail : null);
    }
}
