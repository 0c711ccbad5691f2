package market.sourcing.infra.automation;

import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.CheckPayment;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.payments.webhook.NoticeTaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a provider's message, whether it comes before its answer, after it, twice, or when the order is long closed. */
@Component
final class WhenProviderTellsOfPaymentThenItIsNoted implements NoticeTaker {
    private static final Logger LOG = LoggerFactory.getLogger(WhenProviderTellsOfPaymentThenItIsNoted.class);
    /** A notice does not say why. */
    private static final String DECLINED = "DECLINED";

    private final Commands commands;
    private final Cashier cashier;

    WhenProviderTellsOfPaymentThenItIsNoted(Commands commands, Cashier cashier) {
        this.commands = commands;
        this.cashier = cashier;
    }

    /** What does not fit is refused, so it comes again; meanwhile somebody has to look into it. */
    @Override
    public void take(String provider, PaymentNotice notice) {
        try {
            var order = new OrderId(notice.orderId());
            var payment = new PaymentId(notice.paymentId());
            mustBeAskedOf(provider, order, payment);
            cashier.note(order, payment, notice.amount(), answer(notice), Platform.ACTOR);
        } catch (Refused refused) {
            LOG.error("{} tells of {} what can't be noted: {}", provider, notice.paymentId(), refused.code());
            throw refused;
        }
    }

    /** One provider's word says nothing about another's books. */
    private void mustBeAskedOf(String provider, OrderId order, PaymentId payment) {
        PaymentAnswer asked = commands.send(new CheckPayment(order, payment), Platform.ACTOR);
        if (!asked.standing().provider().equals(provider)) {
            throw Escrow.paymentUnknown(payment);
        }
    }

    private static Answer answer(PaymentNotice notice) {
        return switch (notice.outcome()) {
            case APPROVED -> new Answer.Approved(notice.reference());
            case DECLINED -> new Answer.Declined(DECLINED);
        };
    }
}
