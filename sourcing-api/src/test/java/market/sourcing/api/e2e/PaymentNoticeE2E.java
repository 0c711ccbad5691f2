package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.PendingPayment.AMOUNT;
import static market.sourcing.api.e2e.PendingPayment.sendSigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.infra.payments.webhook.NoticeJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a provider's own news of a payment does: early, late, twice or wrong. */
class PaymentNoticeE2E {
    /** After it the provider has told by itself, and was asked as well. */
    private static final Duration UNTIL_NEWS = Duration.ofMinutes(11);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Paid from outside");
    }

    @Test
    void a_signed_notice_is_taken_once_however_often_it_comes() {
        var payment = PendingPayment.askedFor(bag);
        for (int i = 0; i < 3; i++) {
            var taken = sendSigned(payment.approval());
            assertThat(taken.status()).isEqualTo(200);
            assertThat(taken.http().body()).isEqualTo("{}");
        }
        Trade.awaitState(BUYER, payment.order(), "AWAITING_DISPATCH");
        Trade.letPass(UNTIL_NEWS);
        assertThat(payment.ask().text("/status")).isEqualTo("HELD");
        assertThat(Books.events(Books.awaitMovements(payment.order(), 1))).containsExactly("FundsHeld");
    }

    @Test
    void what_could_not_be_taken_is_taken_when_it_comes_again() {
        var payment = PendingPayment.of(bag);
        var early = sendSigned(payment.approval());
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.code()).isEqualTo("PAYMENT_UNKNOWN");
        assertThat(payment.ask().status()).isEqualTo(202);
        assertThat(sendSigned(payment.approval()).status()).isEqualTo(200);
        Trade.awaitState(BUYER, payment.order(), "AWAITING_DISPATCH");
    }

    @Test
    void a_notice_of_another_amount_or_order_changes_nothing() {
        var payment = PendingPayment.askedFor(bag);
        var event = "event-" + payment.key();
        var other = sendSigned(payment.notice(event, Outcome.APPROVED, Money.of(1, "CNY")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("PAYMENT_DIFFERS");
        assertThat(sendSigned(payment.notice(event, Outcome.APPROVED, Money.of(12_200, "USD")))
                        .code())
                .isEqualTo("PAYMENT_DIFFERS");
        var nowhere = new PaymentNotice(event, payment.id(), "order-unknown", Outcome.APPROVED, "ref", AMOUNT);
        assertThat(sendSigned(NoticeJson.write(nowhere)).code()).isEqualTo("ORDER_UNKNOWN");
        assertThat(payment.ask().text("/status")).isEqualTo("REQUESTED");
        assertThat(sendSigned(payment.approval()).status()).isEqualTo(200);
    }

    @Test
    void a_payment_that_was_said_to_be_declined_may_be_approved_later_but_not_the_other_way() {
        var payment = PendingPayment.askedFor(bag);
        var order = payment.order();
        assertThat(sendSigned(payment.notice("no-" + payment.key(), Outcome.DECLINED, AMOUNT))
                        .status())
                .isEqualTo(200);
        assertThat(payment.ask().text("/status")).isEqualTo("DECLINED");
        Trade.letPass(UNTIL_NEWS);
        Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
        assertThat(sendSigned(payment.notice("late-" + payment.key(), Outcome.DECLINED, AMOUNT))
                        .status())
                .isEqualTo(200);
        assertThat(payment.ask().text("/status")).isEqualTo("HELD");
    }

    @Test
    void the_sandbox_tells_this_application_of_a_payment() {
        var order = Trade.placed(BUYER, bag, 20);
        assertThat(Trade.pay(BUYER, order, "sandbox-timeout").status()).isEqualTo(202);
        assertThat(Trade.awaitState(BUYER, order, "AWAITING_DISPATCH").number("/paid/minor"))
                .isEqualTo(AMOUNT.minor());
    }

    @Test
    void a_notice_before_the_answer_and_two_notices_pay_once() {
        for (var method : new String[] {"sandbox-webhook-first", "sandbox-duplicate-webhook"}) {
            var order = Trade.placed(BUYER, bag, 20);
            assertThat(Trade.pay(BUYER, order, method).text("/status")).isEqualTo("HELD");
            Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
            assertThat(Books.events(Books.awaitMovements(order, 1))).containsExactly("FundsHeld");
        }
    }

    @Test
    void what_is_collected_after_the_order_was_closed_goes_back_by_itself() {
        var payment = PendingPayment.askedFor(bag);
        var order = payment.order();
        assertThat(Trade.cancel(BUYER, order).status()).isEqualTo(200);
        Trade.letPass(UNTIL_NEWS);
        var movements = Books.awaitMovements(order, 2);
        assertThat(Books.events(movements)).containsExactly("SurplusReceived", "RefundPaid");
        assertThat(Books.balances(movements)).isEmpty();
        assertThat(BUYER.get(order).text("/state")).isEqualTo("CANCELLED");
        assertThat(payment.ask().text("/status")).isEqualTo("RETURNED");
    }
}
