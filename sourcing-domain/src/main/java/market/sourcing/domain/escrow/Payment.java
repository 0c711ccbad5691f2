package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.shared.Money;

/**
 * One attempt to pay.
 *
 * @param returned what of it was sent back, or is to be
 */
record Payment(PaymentRequested requested, PaymentStatus status, String detail, long returned) {

    static Payment of(PaymentRequested requested) {
        return new Payment(requested, PaymentStatus.REQUESTED, "", 0);
    }

    Payment became(PaymentStatus now, String nowDetail) {
        return new Payment(requested, now, nowDetail, returned);
    }

    Payment returned(long more) {
        return new Payment(requested, status, detail, returned + more);
    }

    Money amount() {
        return Money.of(requested.amountMinor(), requested.currency());
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
