package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.OwedRefund;
import market.sourcing.domain.escrow.command.FindOwedRefund;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What belongs to a buyer goes back the way it came, again and again until the provider has sent it; it sends each refund once. */
@Component
record WhenRefundIsOwedThenItIsPaid(Commands commands, Cashier cashier) implements DueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WhenRefundIsOwedThenItIsPaid.class);
    private static final Duration WHEN_PENDING = Duration.ofMinutes(10);
    /** Somebody has to look into it; meanwhile it does no harm to ask. */
    private static final Duration WHEN_REFUSED = Duration.ofHours(1);

    @Override
    public TimerKind kind() {
        return TimerKind.REFUND_PAYOUT;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var key = OrderPartKey.parse(timer.subject());
        var escrow = EscrowId.of(new OrderId(key.orderId()));
        Optional<OwedRefund> owed = commands.send(new FindOwedRefund(escrow, key.id()), Platform.ACTOR);
        return owed.map(refund -> pay(escrow, refund, now)).orElseGet(Outcome::done);
    }

    private Outcome pay(EscrowId escrow, OwedRefund refund, Instant now) {
        var asked = new PayBack(refund.refundId(), refund.paymentId(), refund.amount());
        return switch (cashier.provider(refund.provider()).refund(asked)) {
            case RefundAnswer.Paid(var reference) -> {
                commands.<Long>send(new NoteRefundPaid(escrow, refund.refundId(), reference, now), Platform.ACTOR);
                yield Outcome.done();
            }
            case RefundAnswer.Pending() -> Outcome.again(now.plus(WHEN_PENDING));
            case RefundAnswer.Refused(var code) -> {
                LOG.error("The provider refuses {}: {}; the buyer has not got the money", refund.refundId(), code);
                yield Outcome.again(now.plus(WHEN_REFUSED));
            }
        };
    }
}
