package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.PendingPayment.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a payment's being taken back does. 20 bags are 122.00, to be sent within a day; a debt is the second buyer's. */
class ReversalE2E {
    private static final Duration A_DAY = Duration.ofDays(1);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_promises_a_day() {
        bag = Goods.sentInADay(FACTORY, Goods.verified(FACTORY).id(), "Taken back", 5_000);
    }

    @Test
    void while_the_clock_runs_the_order_comes_to_nothing_and_is_not_missed_afterwards() {
        var before = Trade.available(FACTORY, bag);
        var paid = Paid.by(BUYER, bag, Trade.APPROVE);
        Promised.awaitState(BUYER, paid.order(), "RUNNING");
        Trade.awaitAvailable(FACTORY, bag, before - 20);

        assertThat(paid.reverse().status()).isEqualTo(200);
        assertThat(paid.reverse().status()).isEqualTo(200);
        assertThat(paid.reverse("told-again-" + paid.payment(), AMOUNT).status())
                .isEqualTo(200);

        var closed = Trade.awaitState(BUYER, paid.order(), "CLOSED_REVERSED");
        assertThat(closed.text("/reason")).isEqualTo(Paid.REASON);
        Promised.awaitState(FACTORY, paid.order(), "ENDED");
        Trade.awaitAvailable(FACTORY, bag, before);
        Trade.letPass(A_DAY.plusMinutes(1));
        var movements = Books.awaitMovements(paid.order(), 2);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "PaymentReversed");
        assertThat(Books.balances(movements)).isEmpty();
        Books.mustAddUp();
        assertThat(Promised.awaitState(BUYER, paid.order(), "ENDED")
                        .body()
                        .at("/miss")
                        .isNull())
                .isTrue();
        assertThat(Trade.history(OPERATOR, paid.order())).doesNotContain("DispatchPromiseMissed", "DispatchOverdue");
        assertThat(Trade.pay(BUYER, paid.order(), Trade.APPROVE).code()).isEqualTo("ORDER_NOT_AWAITING_PAYMENT");
        assertThat(Trade.handOver(FACTORY, paid.order()).code()).isEqualTo("ORDER_CLOSED");
    }

    @Test
    void both_sides_and_the_operator_read_why() {
        var paid = Paid.by(BUYER, bag, Trade.APPROVE);
        assertThat(paid.reverse().status()).isEqualTo(200);
        Trade.awaitState(BUYER, paid.order(), "CLOSED_REVERSED");
        Books.awaitMovements(paid.order(), 2);
        for (var reader : List.of(BUYER, FACTORY, OPERATOR)) {
            assertThat(reader.get(paid.order() + "/timeline").body().at("/steps"))
                    .extracting(
                            step -> step.at("/what").asString(),
                            step -> step.at("/detail").asString(""))
                    .contains(tuple("OrderClosedReversed", Paid.REASON), tuple("PaymentReversed", Paid.REASON));
        }
    }

    @Test
    void another_amount_changes_nothing() {
        var paid = Paid.by(BUYER, bag, Trade.APPROVE);
        var less = paid.reverse("reversal-" + paid.payment(), Money.of(AMOUNT.minor() - 1, "CNY"));
        assertThat(less.status()).isEqualTo(409);
        assertThat(less.code()).isEqualTo("PAYMENT_DIFFERS");
        assertThat(new Paid(paid.order(), "payment-unknown").reverse().code()).isEqualTo("PAYMENT_UNKNOWN");
        Trade.awaitState(BUYER, paid.order(), "AWAITING_DISPATCH");
        assertThat(paid.reverse().status()).isEqualTo(200);
        Trade.awaitState(BUYER, paid.order(), "CLOSED_REVERSED");
    }

    @Test
    void what_is_told_before_the_approval_is_taken_when_it_comes_again() {
        var payment = PendingPayment.askedFor(bag);
        var reversed = new Paid(payment.order(), payment.id());
        var early = reversed.reverse();
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("PAYMENT_NOT_COLLECTED");
        Trade.letPass(Duration.ofMinutes(10));
        assertThat(reversed.reverse().status()).isEqualTo(200);
        Trade.awaitState(BUYER, payment.order(), "CLOSED_REVERSED");
        Trade.letPass(Duration.ofMinutes(1));
        var movements = Books.awaitMovements(payment.order(), 2);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "PaymentReversed");
        assertThat(payment.ask().text("/status")).isEqualTo("REVERSED");
    }

    @Test
    void the_sandbox_takes_a_payment_back_by_itself_after_half_a_day() {
        var paid = Paid.by(BUYER, bag, "sandbox-reverse");
        Promised.awaitState(BUYER, paid.order(), "RUNNING");
        Trade.letPass(A_DAY.dividedBy(2));
        Trade.awaitState(BUYER, paid.order(), "CLOSED_REVERSED");
        Trade.letPass(A_DAY);
        Promised.awaitState(BUYER, paid.order(), "ENDED");
        assertThat(Books.balances(Books.awaitMovements(paid.order(), 2))).isEmpty();
    }

    @Test
    void after_the_end_it_is_the_buyers_debt_and_the_factory_keeps_its_money() {
        var paid = Paid.by(OTHER_BUYER, bag, Trade.APPROVE);
        assertThat(Trade.handOver(FACTORY, paid.order()).status()).isEqualTo(200);
        assertThat(Trade.confirm(OTHER_BUYER, paid.order()).status()).isEqualTo(200);
        assertThat(paid.reverse().status()).isEqualTo(200);

        var movements = Books.awaitMovements(paid.order(), 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsReleased", "PaymentReversed");
        assertThat(Books.balances(movements))
                .isEqualTo(Map.of("buyer", AMOUNT.minor(), "factory", -12_078L, "platform", -122L));
        Books.mustAddUp();
        assertThat(Trade.awaitLast(OPERATOR, paid.order(), "PaymentReversed")).contains("FundsReleased");
        Trade.awaitState(OTHER_BUYER, paid.order(), "COMPLETED");
    }
}
