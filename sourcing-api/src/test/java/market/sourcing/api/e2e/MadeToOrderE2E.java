package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods made after a deposit of 30 % of 122.00; the balance is due before they leave. */
class MadeToOrderE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_makes_to_order() {
        bag = Goods.madeToOrder(FACTORY, Goods.verified(FACTORY).id(), "Made for you");
    }

    private static String withDepositPaid() {
        var order = Trade.placed(BUYER, bag, 20);
        var deposit = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(deposit.text("/stage")).isEqualTo("DEPOSIT");
        assertThat(deposit.number("/amount/minor")).isEqualTo(3_660);
        return order;
    }

    @Test
    void it_leaves_when_deposit_and_balance_are_paid_and_the_factory_gets_it_all_less_the_fee() {
        var order = withDepositPaid();
        var waiting = Trade.awaitState(BUYER, order, "AWAITING_BALANCE");
        assertThat(waiting.number("/paid/minor")).isEqualTo(3_660);
        assertThat(waiting.text("/nextAt")).isNotEmpty();
        var early = Trade.handOver(FACTORY, order);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("ORDER_NOT_PAID");

        var balance = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(balance.text("/stage")).isEqualTo("BALANCE");
        assertThat(balance.number("/amount/minor")).isEqualTo(8_540);
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        assertThat(Trade.confirm(BUYER, order).status()).isEqualTo(200);
        assertThat(Trade.awaitState(BUYER, order, "COMPLETED").text("/trackingNumber"))
                .isEqualTo(Trade.trackingNumber(order));
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsHeld", "FundsReleased");
        assertThat(Books.balances(movements))
                .isEqualTo(Map.of("provider", 12_200L, "factory", -12_078L, "platform", -122L));
    }

    /** At most 20 % of 122.00. */
    @Test
    void a_buyer_who_walks_away_loses_a_part_of_the_deposit() {
        var order = withDepositPaid();
        assertThat(Trade.cancel(BUYER, order).status()).isEqualTo(200);
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsRefunded", "RefundPaid");
        assertThat(Books.balances(movements)).isEqualTo(Map.of("provider", 2_440L, "factory", -2_440L));
    }

    @Test
    void a_factory_that_walks_away_owes_the_deposit_once_more() {
        var order = withDepositPaid();
        assertThat(Trade.cancel(FACTORY, order).status()).isEqualTo(200);
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.balances(movements)).isEqualTo(Map.of("factory", 3_660L, "buyer", -3_660L));
    }

    private static void letTheBalancePass(String order) {
        Trade.letPass(Duration.ofDays(24));
        Trade.awaitState(BUYER, order, "AWAITING_BALANCE");
        Trade.letPass(Duration.ofDays(1).plusMinutes(1));
        Trade.awaitState(BUYER, order, "CLOSED_UNPAID");
    }

    /** The balance is due five days after the twenty that it takes to make the goods. */
    @Test
    void an_unpaid_balance_is_walking_away_from_work_that_was_shown() {
        var order = withDepositPaid();
        var photo = Shown.uploaded(FACTORY);
        var show = Client.json(Map.of("sha256", photo));
        assertThat(FACTORY.post(order + "/show-made", show).status()).isEqualTo(200);
        assertThat(BUYER.get(order + "/delivery-evidence/" + photo).status()).isEqualTo(200);
        letTheBalancePass(order);
        assertThat(Books.balances(Books.awaitMovements(order, 3)))
                .isEqualTo(Map.of("provider", 2_440L, "factory", -2_440L));
    }

    @Test
    void a_factory_that_shows_no_work_earns_nothing_of_an_unpaid_balance() {
        var order = withDepositPaid();
        letTheBalancePass(order);
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsRefunded", "RefundPaid");
        assertThat(Books.balances(movements)).isEmpty();
    }
}
