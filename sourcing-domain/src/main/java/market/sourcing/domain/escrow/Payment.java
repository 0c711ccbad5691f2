package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.PaymentState.Collected;
import market.sourcing.domain.escrow.PaymentState.Declined;
import market.sourcing.domain.escrow.PaymentState.Held;
import market.sourcing.domain.escrow.PaymentState.Requested;
import market.sourcing.domain.escrow.PaymentState.Reversed;
import market.sourcing.domain.escrow.PaymentState.Surplus;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.shared.Money;

/** One attempt to pay. */
record Payment(PaymentRequested requested, PaymentState state) {

    static Payment of(PaymentRequested requested) {
        return new Payment(requested, new Requested());
    }

    Payment declined(String code) {
        return new Payment(requested, new Declined(code));
    }

    Payment held() {
        return new Payment(requested, new Held(nothing()));
    }

    Payment surplus() {
        return new Payment(requested, new Surplus(nothing()));
    }

    /** Of what its provider has. */
    Payment returning(long minor) {
        return state instanceof Collected collected
                ? new Payment(requested, collected.returning(Money.of(minor, requested.currency())))
                : this;
    }

    Payment reversed(String reasonCode) {
        return new Payment(requested, new Reversed(reasonCode, state instanceof Held));
    }

    Money amount() {
        return Money.of(requested.amountMinor(), requested.currency());
    }

    /** What its provider has of it and could send back. */
    Money left() {
        return state instanceof Collected collected ? amount().minus(collected.returned()) : nothing();
    }

    private Money nothing() {
        return Money.of(0, requested.currency());
    }

    boolean isPending() {
        return state instanceof Requested;
    }

    PaymentStatus status() {
        return switch (state) {
            case Requested _ -> PaymentStatus.REQUESTED;
            case Declined _ -> PaymentStatus.DECLINED;
            case Held _ -> PaymentStatus.HELD;
            case Surplus _ -> PaymentStatus.RETURNED;
            case Reversed _ -> PaymentStatus.REVERSED;
        };
    }

    PaymentStanding standing() {
        return new PaymentStanding(
                requested.paymentId(),
                requested.orderId(),
                requested.stage(),
                amount(),
                requested.provider(),
                status(),
                state instanceof Declined(var code) ? code : null);
    }
}
