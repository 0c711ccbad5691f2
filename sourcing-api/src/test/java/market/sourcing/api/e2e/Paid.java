package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.PendingPayment.AMOUNT;
import static market.sourcing.api.e2e.PendingPayment.sendSigned;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.infra.payments.webhook.NoticeJson;

/**
 * An order of 20 bags that is paid, and what its provider tells of the payment.
 *
 * @param order its path
 */
record Paid(String order, String payment) {
    static final String REASON = "10.4";

    static Paid by(Client buyer, Goods.Thing bag, String method) {
        var order = Trade.placed(buyer, bag, 20);
        var answer = Trade.pay(buyer, order, method);
        assertThat(answer.text("/status")).isEqualTo("HELD");
        return new Paid(order, answer.text("/paymentId"));
    }

    /** @param number of the refund among those of the order, from 1 */
    byte[] refundNotice(String event, int number, Money amount) {
        var orderId = Books.orderId(order);
        var refundId = "refund-" + number + "-" + orderId.substring(OrderId.PREFIX.length());
        return NoticeJson.write(
                new PaymentNotice(event, payment, orderId, Outcome.REFUNDED, "ref", amount, null, refundId));
    }

    Answer tellOfRefund(String event, int number, Money amount) {
        return sendSigned(refundNotice(event, number, amount));
    }

    Answer reverse() {
        return reverse("reversal-" + payment, AMOUNT);
    }

    Answer reverse(String event, Money amount) {
        return sendSigned(NoticeJson.write(new PaymentNotice(
                event, payment, Books.orderId(order), Outcome.REVERSED, "ref", amount, new ReasonCode(REASON), null)));
    }
}
