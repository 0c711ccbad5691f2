package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorklistE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static List<String> paid;

    @BeforeAll
    static void a_factory_has_orders_in_every_state() {
        factory = Goods.verified(FACTORY);
        var bag = Goods.published(FACTORY, factory.id(), "To be sent");
        Trade.placed(BUYER, bag, 20);
        paid = List.of(Trade.paid(BUYER, bag, 25), Trade.paid(OTHER_BUYER, bag, 30), Trade.paid(BUYER, bag, 35));
        Trade.handOver(FACTORY, Trade.paid(BUYER, bag, 40));
        Trade.cancel(BUYER, Trade.paid(BUYER, bag, 45));
        paid.forEach(order -> Trade.awaitState(OPERATOR, order, "AWAITING_DISPATCH"));
    }

    private static String path() {
        return "/api/factories/" + factory.id() + "/worklist";
    }

    private static List<String> orders(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .map(order -> "/api/orders/" + order.at("/id").asString())
                .toList();
    }

    @Test
    void paid_orders_wait_the_oldest_first() {
        assertThat(orders(FACTORY.get(path()))).containsExactlyElementsOf(paid);
        assertThat(orders(OPERATOR.get(path()))).containsExactlyElementsOf(paid);
    }

    @Test
    void pages_follow_each_other() {
        var first = FACTORY.get(path() + "?size=2");
        assertThat(orders(first)).isEqualTo(paid.subList(0, 2));
        var second = FACTORY.get(path() + "?size=2&after=" + first.text("/next"));
        assertThat(orders(second)).isEqualTo(paid.subList(2, 3));
        assertThat(second.body().at("/next").isNull()).isTrue();
        assertThat(FACTORY.get(path() + "?after=nowhere").errors()).containsExactly("after: INVALID_VALUE");
    }

    @Test
    void it_is_nobody_elses_business() {
        for (var other : List.of(OTHER_FACTORY, BUYER)) {
            assertThat(other.get(path()).code()).as(other.toString()).isEqualTo("FACTORY_UNKNOWN");
        }
    }

    @Test
    void orders_are_listed_by_state() {
        assertThat(orders(FACTORY.get("/api/orders?size=100&state=AWAITING_DISPATCH")))
                .containsAll(paid);
        assertThat(orders(BUYER.get("/api/orders?size=100&state=AWAITING_PAYMENT")))
                .doesNotContainAnyElementsOf(paid);
        assertThat(BUYER.get("/api/orders?state=LOST").errors()).containsExactly("state: INVALID_VALUE");
    }
}
