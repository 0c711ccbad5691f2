package market.sourcing.domain.trade;

import java.time.Instant;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.command.NoteDecline;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.command.NoteReversal;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What payment providers tell: early, twice, late, and what they take back. */
enum ProviderDeed implements Deed {
    APPROVE((life, move, at) -> Ordering.approve(life, payment(life, move), at)),
    APPROVE_ANOTHER_SUM((life, move, at) -> {
        var payment = payment(life, move);
        return Ordering.approve(life, payment, life.books.asked(payment.value()) + 1, at);
    }),
    DECLINE((life, move, at) -> new NoteDecline(life.id, payment(life, move), "no_funds", at)),
    REVERSE_ALL((life, move, at) -> reverse(life, move, false, at)),
    REVERSE_THE_REST((life, move, at) -> reverse(life, move, true, at)),
    REFUND((life, move, at) -> new NoteRefundPaid(
            EscrowId.of(life.id), "refund-" + (1 + move.dial() % 4) + "-" + life.name(), "sent", at)),
    TELL_REFUND((life, move, at) -> life.books.unsentRefunds().stream()
            .findFirst()
            .<Object>map(it -> told(life, it, at))
            .orElse(null));

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Making making;

    ProviderDeed(Making making) {
        this.making = making;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        return making.command(life, move, trade.now());
    }

    /** One of those asked for, the latest most often, or one that is still to be. */
    private static PaymentId payment(Life life, Move move) {
        if (life.payments().isEmpty() || move.in(5)) {
            return Ordering.nextPayment(life);
        }
        return move.in(70) ? life.payments().getLast() : move.of(life.payments());
    }

    private static NoteReversal reverse(Life life, Move move, boolean rest, Instant at) {
        var payment = payment(life, move);
        var minor = rest ? life.books.left(payment.value()) : life.books.asked(payment.value());
        return new NoteReversal(
                life.id,
                payment,
                Money.of(minor, life.currency()),
                "charge-" + payment.value(),
                new ReasonCode("FRAUD"),
                at);
    }

    private static NoteToldRefund told(Life life, PayBack owed, Instant at) {
        return new NoteToldRefund(
                EscrowId.of(life.id),
                owed.refundId(),
                new PaymentId(owed.paymentId()),
                Money.of(owed.amountMinor(), life.currency()),
                "sent-" + owed.refundId(),
                at);
    }
}
