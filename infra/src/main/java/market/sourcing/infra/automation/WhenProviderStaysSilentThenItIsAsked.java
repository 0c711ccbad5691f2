package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.CheckPayment;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** No payment stays unknown: what the provider's books say is written down, also after a crash in the middle of charging. */
@Component
record WhenProviderStaysSilentThenItIsAsked(Commands commands, Cashier cashier) implements DueHandler {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(10);

    @Override
    public TimerKind kind() {
        return TimerKind.PAYMENT_CHECK;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var key = OrderPartKey.parse(timer.subject());
        var order = new OrderId(key.orderId());
        var payment = new PaymentId(key.id());
        var standing = commands.<PaymentAnswer>send(new CheckPayment(order, payment), Platform.ACTOR)
                .standing();
        if (!standing.isPending()) {
            return Outcome.done();
        }
        var answer = cashier.provider(standing.provider()).statusOf(payment.value());
        return cashier.note(order, payment, standing.amount(), answer, Platform.ACTOR)
                        .isPresent()
                ? Outcome.done()
                : Outcome.again(now.plus(BETWEEN_QUESTIONS));
    }
}
