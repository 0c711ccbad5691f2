package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods that a factory brings itself, so that no carrier tells of them; the tests move the clock. */
class OwnLorryE2E {
    private static final Duration A_WEEK = Duration.ofDays(7).plusMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "By lorry", 1_000);
    }

    /** After 30 days nobody has said a word. */
    private static String asked() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(Trade.handOver(FACTORY, order, Map.of()).status()).isEqualTo(200);
        Trade.letPass(Duration.ofDays(30).plusMinutes(1));
        var asked = Trade.awaitState(BUYER, order, "RECEIPT_ASKED");
        assertThat(Instant.parse(asked.text("/nextAt"))).isAfter(Returned.now());
        return order;
    }

    @Test
    void what_nobody_shows_is_not_paid_for() {
        var order = asked();
        Trade.letPass(A_WEEK);
        Trade.awaitTimes(2, BUYER, order, "ReceiptAsked");
        Trade.letPass(A_WEEK);
        Trade.awaitState(BUYER, order, "CANCELLED");
        assertThat(Books.events(Books.awaitMovements(order, 5))).doesNotContain("FundsReleased");
    }

    @Test
    void what_the_factory_shows_and_the_buyer_denies_an_operator_decides() {
        var order = asked();
        var note = Shown.uploaded(FACTORY);
        var show = Client.json(Map.of("sha256", note));
        assertThat(FACTORY.post(order + "/show-delivery", show).status()).isEqualTo(200);
        assertThat(BUYER.get(order + "/delivery-evidence/" + note).status()).isEqualTo(200);
        assertThat(Trade.cancel(BUYER, order).code()).isEqualTo("ORDER_HANDED_OVER");

        var denied = BUYER.post(order + "/deny-delivery", "{\"reason\":\"not our stamp\"}", "If-Match", "*");
        assertThat(denied.status()).isEqualTo(200);
        var shown = Trade.awaitState(BUYER, order, "DELIVERY_DENIED");
        assertThat(shown.text("/shown/0/sha256")).isEqualTo(note);
        var waiting = OPERATOR.get("/api/orders?state=DELIVERY_DENIED&size=100");
        assertThat(waiting.body()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.at("/id").asString()))
                .contains(Books.orderId(order));

        var decision = Client.json(Map.of("delivered", true, "grounds", "it is their stamp"));
        assertThat(OPERATOR.post(order + "/decide-delivery", decision, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        Trade.awaitState(BUYER, order, "COMPLETED");
        assertThat(OPERATOR.post(order + "/decide-delivery", decision, "If-Match", "*")
                        .code())
                .isEqualTo("DELIVERY_NOT_DENIED");
    }
}
