package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.PendingPayment.sendSigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import market.sourcing.domain.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a provider tells of the refund of a case: twice, wrongly, or after all. 5 of 20 bags are 30.50. */
class RefundNoticeE2E {
    private static final Money REFUND = Money.of(3_050, "CNY");
    /** After it a provider that lost its answer was asked again. */
    private static final Duration UNTIL_ASKED = Duration.ofMinutes(11);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Refund told", 1_000);
    }

    /** Refunds 5 bags of a paid order that the buyer has. */
    private static Paid refunded(Client buyer, Paid paid) {
        Returned.send(FACTORY, paid.order());
        Returned.arrive(buyer, paid.order());
        var path = Returned.opened(buyer, Returned.claim(paid.order(), "SHORT", 5));
        Returned.take(FACTORY, path, "accept", Map.of());
        assertThat(Returned.awaitRefunded(buyer, path).number("/refunded/minor"))
                .isEqualTo(REFUND.minor());
        return paid;
    }

    /** Paid at a provider that loses its first answer to everything, and so to the refund too. */
    private static Paid paidAndNotAnswered(Client buyer) {
        var order = Trade.placed(buyer, bag, 20);
        var payment = Trade.pay(buyer, order, "sandbox-timeout").text("/paymentId");
        Trade.awaitState(buyer, order, "AWAITING_DISPATCH");
        return new Paid(order, payment);
    }

    private static void isTaken(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private static void isPaidOnce(Paid paid) {
        var movements = Books.awaitMovements(paid.order(), 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "GoodsRefunded", "RefundPaid");
        assertThat(Books.balances(movements)).isEqualTo(Map.of("provider", 9_150L, "escrow", -9_150L));
        Books.mustAddUp();
    }

    @Test
    void told_again_of_what_it_sent_it_has_sent_it_once() {
        var paid = refunded(BUYER, Paid.by(BUYER, bag, Trade.APPROVE));
        isPaidOnce(paid);
        for (var event : new String[] {"one", "one", "two"}) {
            isTaken(paid.tellOfRefund(event + paid.payment(), 1, REFUND));
        }
        isPaidOnce(paid);
    }

    @Test
    void a_notice_stands_for_an_answer_that_was_lost_and_it_is_not_asked_for_twice() {
        var paid = refunded(BUYER, paidAndNotAnswered(BUYER));
        for (int time = 0; time < 2; time++) {
            isTaken(paid.tellOfRefund("refunded-" + paid.payment(), 1, REFUND));
        }
        isPaidOnce(paid);
        Trade.letPass(UNTIL_ASKED);
        isPaidOnce(paid);
    }

    @Test
    void another_amount_another_refund_and_none_at_all_change_nothing() {
        var paid = refunded(BUYER, paidAndNotAnswered(BUYER));
        var event = "refunded-" + paid.payment();
        for (var wrong : new Money[] {Money.of(3_051, "CNY"), Money.of(3_050, "USD")}) {
            var refused = paid.tellOfRefund(event, 1, wrong);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("PAYMENT_DIFFERS");
        }
        assertThat(paid.tellOfRefund(event, 2, REFUND).code()).isEqualTo("REFUND_UNKNOWN");
        assertThat(new Paid(paid.order(), "payment-unknown")
                        .tellOfRefund(event, 1, REFUND)
                        .code())
                .isEqualTo("PAYMENT_UNKNOWN");
        var nameless = new String(paid.refundNotice(event, 1, REFUND), StandardCharsets.UTF_8)
                .replace("\"refundId\"", "\"about\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(sendSigned(nameless).text("/field")).isEqualTo("refundId");
        assertThat(Books.events(Books.awaitMovements(paid.order(), 2))).containsExactly("FundsHeld", "GoodsRefunded");
        isTaken(paid.tellOfRefund(event, 1, REFUND));
        isPaidOnce(paid);
    }

    @Test
    void what_was_sent_although_the_bank_had_taken_it_all_is_owed_by_the_buyer() {
        var paid = refunded(OTHER_BUYER, paidAndNotAnswered(OTHER_BUYER));
        isTaken(paid.reverse());
        for (int time = 0; time < 2; time++) {
            isTaken(paid.tellOfRefund("refunded-" + paid.payment(), 1, REFUND));
        }
        Trade.letPass(UNTIL_ASKED);
        var movements = Books.awaitMovements(paid.order(), 4);
        assertThat(Books.events(movements))
                .containsExactly("FundsHeld", "GoodsRefunded", "PaymentReversed", "RefundPaid");
        assertThat(Books.balances(movements))
                .isEqualTo(Map.of("provider", -3_050L, "buyer", 12_200L, "escrow", -9_150L));
        Books.mustAddUp();
    }
}
