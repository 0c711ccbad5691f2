package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the marketplace does by itself when a time has come; the tests move its clock. */
class TimersE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private Goods.Thing bag;

    @BeforeAll
    static void a_factory_trades() {
        factory = Goods.verified(FACTORY);
    }

    @BeforeEach
    void it_sells() {
        bag = Goods.inStock(FACTORY, factory.id(), "In time", 1_000);
    }

    @Test
    void an_order_nobody_pays_is_closed_after_five_days_and_its_goods_are_there_again() {
        var order = Trade.placed(BUYER, bag, 60);
        Trade.awaitAvailable(FACTORY, bag, 940);
        Trade.letPass(Duration.ofDays(5).minusMinutes(5));
        assertThat(BUYER.get(order).text("/state")).isEqualTo("AWAITING_PAYMENT");
        Trade.letPass(Duration.ofMinutes(6));
        var closed = Trade.awaitState(BUYER, order, "CLOSED_UNPAID");
        assertThat(closed.body().at("/nextAt").isNull()).isTrue();
        Trade.awaitAvailable(FACTORY, bag, 1_000);
        var late = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ORDER_NOT_AWAITING_PAYMENT");
        assertThat(Trade.handOver(FACTORY, order).code()).isEqualTo("ORDER_CLOSED");
    }

    @Test
    void ten_days_after_tracked_goods_left_the_factory_gets_its_money() {
        var order = Trade.paid(BUYER, bag, 20);
        Trade.handOver(FACTORY, order);
        Trade.scan(Trade.trackingNumber(order));
        Trade.awaitState(BUYER, order, "HANDED_OVER");
        Trade.letPass(Duration.ofDays(10).minusMinutes(5));
        assertThat(BUYER.get(order).text("/state")).isEqualTo("HANDED_OVER");
        Trade.letPass(Duration.ofMinutes(6));
        Trade.awaitState(BUYER, order, "COMPLETED");
        assertThat(Books.events(Books.awaitMovements(order, 2))).containsExactly("FundsHeld", "FundsReleased");
        assertThat(Trade.confirm(BUYER, order).status()).isEqualTo(200);
        Books.awaitMovements(order, 2);
    }

    @Test
    void goods_without_a_tracking_number_are_asked_for_after_thirty_days() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(FACTORY.post(order + "/hand-over", "{}", "If-Match", "*").status())
                .isEqualTo(200);
        Trade.letPass(Duration.ofDays(29));
        Trade.awaitState(BUYER, order, "HANDED_OVER");
        Trade.letPass(Duration.ofDays(1).plusMinutes(1));
        Trade.awaitState(BUYER, order, "RECEIPT_ASKED");
    }

    @Test
    void a_quote_expires_after_a_day() {
        var quote = Trade.quote(BUYER, Trade.line(bag, 20));
        var path = "/api/quotes/" + quote.id();
        assertThat(BUYER.get(path + "?min-version=0").text("/state")).isEqualTo("OPEN");
        Trade.letPass(Duration.ofHours(24).plusMinutes(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> BUYER.get(path).text("/state").equals("EXPIRED"));
        var refused = BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("QUOTE_EXPIRED");
        assertThat(refused.text("/validUntil")).isEqualTo(quote.text("/validUntil"));
    }

    @Test
    void nothing_that_is_due_is_left_lying() {
        Trade.letPass(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> OPERATOR.get("/api/operations/timers").number("/late") == 0);
    }
}
