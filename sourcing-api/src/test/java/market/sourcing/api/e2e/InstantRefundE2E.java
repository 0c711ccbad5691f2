package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A small order from stock that was not handed over, of which its buyer wants nothing any more. 20 bags are 122.00. */
class InstantRefundE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.inStock(FACTORY, factory.id(), "Refunded at once", 1_000);

    private static Answer claim(String order, int units) {
        return BUYER.create("/api/returns", Returned.claim(order, "NO_REASON", units));
    }

    private static void isRefused(String order, int units) {
        var refused = claim(order, units);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("GOODS_NOT_RECEIVED");
        assertThat(refused.number("/line")).isEqualTo(1);
    }

    private static boolean isOffered(String order) {
        return BUYER.get(order + "/return-eligibility")
                .body()
                .at("/instantUntil")
                .isString();
    }

    @Test
    void the_order_is_called_off_the_money_goes_back_and_so_do_the_goods() {
        var order = Trade.paid(BUYER, bag, 20);
        Trade.awaitAvailable(FACTORY, bag, 980);
        var until = Instant.parse(BUYER.get(order + "/return-eligibility").text("/instantUntil"));
        assertThat(until).isBetween(Returned.now(), Returned.now().plus(Duration.ofHours(6)));

        var path = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 20));
        var closed = Returned.awaitState(FACTORY, path, "CLOSED");
        assertThat(closed.text("/outcome")).isEqualTo("CANCELLED");
        assertThat(Returned.history(closed)).containsExactly("ReturnRequested", "CaseClosed");
        Trade.awaitState(BUYER, order, "CANCELLED");
        Trade.awaitAvailable(FACTORY, bag, 1_000);
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsRefunded", "RefundPaid");
        assertThat(movements.get(1).at("/entries/0/amount/minor").asLong()).isEqualTo(12_200);
        assertThat(Books.balances(movements)).isEmpty();
        Books.mustAddUp();
        assertThat(Trade.handOver(FACTORY, order).code()).isEqualTo("ORDER_CLOSED");
        assertThat(claim(order, 20).code()).isEqualTo("ORDER_CLOSED");
    }

    @Test
    void what_was_handed_over_comes_back_only_after_it_was_received() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(isOffered(order)).isTrue();
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        assertThat(isOffered(order)).isFalse();
        isRefused(order, 20);
        Trade.awaitState(BUYER, order, "HANDED_OVER");
    }

    @Test
    void a_part_a_dear_order_goods_to_be_made_and_an_order_of_six_hours_ago_are_not_refunded_so() {
        var small = Trade.paid(BUYER, bag, 20);
        isRefused(small, 15);
        var dear = Trade.paid(BUYER, bag, 200);
        assertThat(isOffered(dear)).isFalse();
        isRefused(dear, 200);
        var made = Trade.placed(BUYER, Goods.madeToOrder(FACTORY, factory.id(), "Made first"), 20);
        for (int stage = 0; stage < 2; stage++) {
            assertThat(Trade.pay(BUYER, made, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        }
        assertThat(isOffered(made)).isFalse();
        isRefused(made, 20);
        Trade.letPass(Duration.ofHours(6));
        assertThat(isOffered(small)).isFalse();
        isRefused(small, 20);
    }

    @Test
    void a_claim_and_a_hand_over_at_the_same_moment_do_not_both_happen() throws Exception {
        for (int round = 0; round < 5; round++) {
            var order = Trade.paid(BUYER, bag, 20);
            List<Callable<Answer>> both = List.of(() -> claim(order, 20), () -> Trade.handOver(FACTORY, order));
            var codes = new ArrayList<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(both)) {
                    codes.add(answer.get().status() + " " + answer.get().code());
                }
            }
            assertThat(codes).isIn(List.of("201 ", "409 ORDER_CLOSED"), List.of("409 GOODS_NOT_RECEIVED", "200 "));
            Trade.awaitState(BUYER, order, codes.getFirst().equals("201 ") ? "CANCELLED" : "HANDED_OVER");
        }
        Books.mustAddUp();
    }
}
