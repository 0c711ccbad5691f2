package market.sourcing.domain.escrow;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Providers send back what is the buyer's, each part once. */
record PayingBack(OrderMoney money) {

    /**
     * Nothing happens when it is known.
     *
     * @throws Refused {@link RefusalCode#REFUND_UNKNOWN} when nobody owes it
     */
    Optional<RefundPaid> note(NoteRefundPaid command) {
        var unsent = money.payBacks().unsent(command.refundId());
        if (unsent.isEmpty()) {
            mustBeKnown(command.refundId());
        }
        return unsent.map(payBack -> paid(payBack, command));
    }

    /**
     * The same for what a provider tells by itself.
     *
     * @throws Refused {@link RefusalCode#REFUND_UNKNOWN}, {@link RefusalCode#PAYMENT_DIFFERS} when it is not what was to be sent
     */
    Optional<RefundPaid> note(NoteToldRefund command) {
        money.payBacks().unsent(command.refundId()).ifPresent(payBack -> mustBeTold(payBack, command));
        return note(new NoteRefundPaid(command.escrowId(), command.refundId(), command.reference(), command.at()));
    }

    private void mustBeKnown(String refundId) {
        if (!money.knowsRefund(refundId)) {
            throw new Refused(RefusalCode.REFUND_UNKNOWN, "There is no such refund.", Map.of("id", refundId));
        }
    }

    private void mustBeTold(PayBack payBack, NoteToldRefund told) {
        var owed = money.amount(payBack.amountMinor());
        if (!payBack.paymentId().equals(told.paymentId().value()) || !owed.equals(told.amount())) {
            throw new Refused(
                    RefusalCode.PAYMENT_DIFFERS,
                    "That is not what was to be sent back.",
                    Map.of("owedMinor", owed.minor(), "currency", money.currency()));
        }
    }

    private RefundPaid paid(PayBack payBack, NoteRefundPaid command) {
        var amount = money.amount(payBack.amountMinor());
        return new RefundPaid(
                money.order().value(),
                money.nextMovement(),
                payBack.refundId(),
                amount.minor(),
                money.currency(),
                command.reference(),
                command.at(),
                new Entries()
                        .move(money.ofBuyer(), LedgerAccounts.provider(payBack.provider()), amount)
                        .list());
    }

    /** What is still to be sent; empty when it was. */
    Optional<OwedRefund> owed(String refundId) {
        return money.payBacks()
                .owed(refundId)
                .map(payBack -> new OwedRefund(
                        payBack.refundId(),
                        payBack.paymentId(),
                        payBack.provider(),
                        money.amount(payBack.amountMinor())));
    }
}
