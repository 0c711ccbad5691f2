package market.sourcing.infra.automation;

import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.payments.webhook.NoticeTaker;
import org.springframework.stereotype.Component;

/** Takes a provider's message, whether it comes before its answer, after it, twice, or when the order is long closed. */
@Component
final class WhenProviderTellsOfPaymentThenItIsNoted implements NoticeTaker {
    private final Cashier cashier;

    WhenProviderTellsOfPaymentThenItIsNoted(Cashier cashier) {
        this.cashier = cashier;
    }

    @Override
    public void take(String provider, PaymentNotice notice) {
        cashier.note(
                new OrderId(notice.orderId()),
                new PaymentId(notice.paymentId()),
                notice.amount(),
                answer(notice),
                Platform.ACTOR);
    }

    private static Answer answer(PaymentNotice notice) {
        return switch (notice.outcome()) {
            case APPROVED -> new Answer.Approved(notice.reference());
            case DECLINED -> new Answer.Declined(notice.reference());
        };
    }
}
