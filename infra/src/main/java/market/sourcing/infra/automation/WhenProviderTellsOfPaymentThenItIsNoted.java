package market.sourcing.infra.automation;

import static java.util.Objects.requireNonNull;

import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStanding;
import market.sourcing.domain.escrow.command.CheckPayment;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.payments.webhook.NoticeTaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a provider's message, whether it comes before its answer, after it, twice, or when the order is long closed. */
@Component
record WhenProviderTellsOfPaymentThenItIsNoted(Commands commands, Cashier cashier) implements NoticeTaker {
    private static final Logger LOG = LoggerFactory.getLogger(WhenProviderTellsOfPaymentThenItIsNoted.class);
    /** A notice does not say why. */
    private static final String DECLINED = "DECLINED";

    /** What does not fit is refused, so it comes again; meanwhile somebody has to look into it. */
    @Override
    public void take(String provider, PaymentNotice notice) {
        try {
            var order = new OrderId(notice.orderId());
            var payment = new PaymentId(notice.paymentId());
            var standing = askedOf(provider, order, payment);
            switch (notice.outcome()) {
                case APPROVED -> note(standing, notice, new Answer.Approved(notice.reference()));
                case DECLINED -> note(standing, notice, new Answer.Declined(DECLINED));
                case REFUNDED -> refunded(standing, notice, requireNonNull(notice.refundId()));
                case REVERSED -> reverse(standing, notice, requireNonNull(notice.reasonCode()));
            }
        } catch (Refused refused) {
            LOG.error("{} tells of {} what can't be noted: {}", provider, notice.paymentId(), refused.code());
            throw refused;
        }
    }

    /** One provider's word says nothing about another's books. */
    private PaymentStanding askedOf(String provider, OrderId order, PaymentId payment) {
        var standing = commands.<PaymentAnswer>send(new CheckPayment(order, payment), Platform.ACTOR)
                .standing();
        if (!standing.provider().equals(provider)) {
            throw PaymentStanding.unknown(payment);
        }
        return standing;
    }

    private void note(PaymentStanding standing, PaymentNotice notice, Answer answer) {
        cashier.note(order(standing), payment(standing), notice.amount(), answer, Platform.ACTOR);
    }

    private void refunded(PaymentStanding standing, PaymentNotice notice, String refundId) {
        var sent = new PayBack(refundId, standing.paymentId(), notice.amount());
        cashier.noteRefund(order(standing), sent, notice.reference(), Platform.ACTOR);
    }

    /** Whoever tells of a reversal has collected, and is asked; until it says so, the notice has to come again. */
    private void reverse(PaymentStanding standing, PaymentNotice notice, ReasonCode reason) {
        if (!standing.status().isCollected()
                && cashier.provider(standing.provider()).statusOf(standing.paymentId()) instanceof Answer.Approved it) {
            cashier.note(order(standing), payment(standing), standing.amount(), it, Platform.ACTOR);
        }
        cashier.noteReversal(
                order(standing), payment(standing), notice.amount(), notice.reference(), reason, Platform.ACTOR);
    }

    private static OrderId order(PaymentStanding standing) {
        return new OrderId(standing.orderId());
    }

    private static PaymentId payment(PaymentStanding standing) {
        return new PaymentId(standing.paymentId());
    }
}
