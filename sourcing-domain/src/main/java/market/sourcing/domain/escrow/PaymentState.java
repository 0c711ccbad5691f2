package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.Money;

/** What is known of an attempt to pay. */
sealed interface PaymentState {

    /** Nothing yet. */
    record Requested() implements PaymentState {}

    /** @param code the provider's word for why */
    record Declined(String code) implements PaymentState {}

    /** The provider has it, but for what was sent back. */
    sealed interface Collected extends PaymentState {

        /** What of it was sent back, or is to be. */
        Money returned();

        Collected returning(Money more);
    }

    /** It has paid for the order. */
    record Held(Money returned) implements Collected {
        @Override
        public Held returning(Money more) {
            return new Held(returned.plus(more));
        }
    }

    /** Nobody owed it any more, so it goes back, but for what the buyer owes otherwise. */
    record Surplus(Money returned) implements Collected {
        @Override
        public Surplus returning(Money more) {
            return new Surplus(returned.plus(more));
        }
    }

    /**
     * The provider had it, and took it back.
     *
     * @param reasonCode the provider's word for why
     * @param wasHeld whether it had paid for the order
     */
    record Reversed(String reasonCode, boolean wasHeld) implements PaymentState {}
}
