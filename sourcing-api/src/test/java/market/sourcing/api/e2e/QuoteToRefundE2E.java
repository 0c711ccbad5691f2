package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A basket of two factories, from its quote to money that has come back. */
class QuoteToRefundE2E {
    @SuppressWarnings("NullAway.Init")
    private Goods.Thing bag;

    @SuppressWarnings("NullAway.Init")
    private Goods.Thing shoe;

    @BeforeEach
    void two_factories_sell() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Bag", 1_000);
        shoe = Goods.inStock(OTHER_FACTORY, Goods.verified(OTHER_FACTORY).id(), "Shoe", 1_000);
    }

    @Test
    void a_quote_becomes_an_order_a_factory_which_is_paid_cancelled_and_paid_back() {
        var quote = Trade.quote(BUYER, Trade.line(bag, 20), Trade.line(shoe, 60));
        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.header("Location")).isEqualTo("/api/quotes/" + quote.id());
        assertThat(quote.body().at("/offers").size()).isEqualTo(2);

        var ordered = BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(totals(ordered)).containsExactlyInAnyOrder(12_200L, 35_010L);
        assertThat(ordered.body().at("/refused").size()).isZero();
        var order = orderOf(ordered, bag);
        Trade.awaitAvailable(FACTORY, bag, 980);

        var paid = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.text("/status")).isEqualTo("HELD");
        assertThat(paid.text("/stage")).isEqualTo("FULL");
        assertThat(paid.number("/amount/minor")).isEqualTo(12_200);

        var cancelled =
                BUYER.change(order + "/cancel", paid.number("/orderVersion"), Map.of("reason", "changed my mind"));
        assertThat(cancelled.status()).isEqualTo(200);
        var shown = BUYER.get(order + "?min-version=" + cancelled.version());
        assertThat(shown.text("/state")).isEqualTo("CANCELLED");
        assertThat(shown.text("/reason")).isEqualTo("changed my mind");
        assertThat(shown.text("/quoteId")).isEqualTo(quote.id());
        Trade.awaitAvailable(FACTORY, bag, 1_000);
        assertThat(Trade.awaitLast(BUYER, order, "RefundPaid"))
                .containsSubsequence("OrderPlaced", "OrderPaid", "OrderCancelled", "RefundPaid");
        var movements = Books.awaitMovements(order, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsRefunded", "RefundPaid");
        assertThat(Books.balances(movements)).isEmpty();
    }

    @Test
    void the_quote_tells_what_came_of_it_to_each_party_its_own_part() {
        var quote = Trade.quote(BUYER, Trade.line(bag, 20), Trade.line(shoe, 20));
        BUYER.create("/api/orders", Trade.allOf(quote));
        var path = "/api/quotes/" + quote.id() + "?min-version=" + (quote.version() + 1);
        assertThat(BUYER.get(path).body().at("/orders").size()).isEqualTo(2);
        assertThat(OPERATOR.get(path).body().at("/offers").size()).isEqualTo(2);
        var own = FACTORY.get(path);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().at("/offers").size()).isEqualTo(1);
        assertThat(own.body().at("/orders").size()).isEqualTo(1);
        assertThat(own.http().body()).doesNotContain(shoe.id());
        assertThat(Client.OTHER_BUYER.get("/api/quotes/" + quote.id()).code()).isEqualTo("QUOTE_UNKNOWN");
    }

    private static List<Long> totals(Answer ordered) {
        return ordered.body()
                .at("/orders")
                .valueStream()
                .map(order -> order.at("/total/minor").asLong())
                .toList();
    }

    private static String orderOf(Answer ordered, Goods.Thing listing) {
        return ordered.body()
                .at("/orders")
                .valueStream()
                .filter(order -> order.at("/lines/0/listingId").asString().equals(listing.id()))
                .map(order -> "/api/orders/" + order.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
