package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A quote, an order on it and a payment are made once, whatever is repeated and whatever has changed since. */
class TradeRepeatsE2E {
    private static final int AT_ONCE = 8;

    private final String key = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @BeforeAll
    static void a_factory_sells() {
        factory = Goods.verified(FACTORY);
    }

    private static Goods.Thing bag() {
        return Goods.published(FACTORY, factory.id(), "Once");
    }

    private static Map<String, Object> basket(Goods.Thing bag, int quantity) {
        return Map.of("lines", List.of(Trade.line(bag, quantity)));
    }

    private static void reprice(Goods.Thing bag) {
        var dearer = Map.of("ladder", List.of(Goods.tier(20, "99")));
        assertThat(FACTORY.change(bag.path("/reprice"), bag.version(), dearer).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_stands_for_one_request_whichever_way_it_orders() {
        var bag = bag();
        var one = Trade.quote(BUYER, Trade.line(bag, 20));
        var other = Trade.quote(BUYER, Trade.line(bag, 20));
        assertThat(BUYER.createAs(key, "/api/orders", basket(bag, 20)).status()).isEqualTo(201);
        for (var quote : List.of(one, other)) {
            var again = BUYER.createAs(key, "/api/orders", Map.of("quoteId", quote.id()));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
        var second = UUID.randomUUID().toString();
        assertThat(BUYER.createAs(second, "/api/orders", Map.of("quoteId", one.id()))
                        .status())
                .isEqualTo(201);
        for (var body : List.of(Map.of("quoteId", other.id()), basket(bag, 20))) {
            assertThat(BUYER.createAs(second, "/api/orders", body).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
    }

    @Test
    void a_quote_answers_the_same_after_a_new_price_and_after_it_expired() {
        var bag = bag();
        var first = BUYER.createAs(key, "/api/quotes", basket(bag, 20));
        reprice(bag);
        assertThat(BUYER.createAs(key, "/api/quotes", basket(bag, 20)).body()).isEqualTo(first.body());
        Trade.letPass(Duration.ofHours(25));
        assertThat(BUYER.createAs(key, "/api/quotes", basket(bag, 20)).body()).isEqualTo(first.body());
        var other = BUYER.createAs(key, "/api/quotes", basket(bag, 25));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_order_on_a_quote_keeps_the_price_of_the_quote_and_answers_the_same_after_it_was_cancelled() {
        var bag = bag();
        var quote = Trade.quote(BUYER, Trade.line(bag, 20));
        reprice(bag);
        var first = BUYER.createAs(key, "/api/orders", Trade.allOf(quote));
        assertThat(first.number("/orders/0/total/minor")).isEqualTo(12_200);
        Trade.cancel(BUYER, "/api/orders/" + first.text("/orders/0/id"));
        Trade.letPass(Duration.ofHours(25));
        var again = BUYER.createAs(key, "/api/orders", Trade.allOf(quote));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(BUYER.createAs(key, "/api/orders", Trade.whatCanBeHadOf(quote))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_payment_answers_the_same_after_the_order_was_cancelled() {
        var order = Trade.placed(BUYER, bag(), 20);
        var body = Map.of("method", Trade.APPROVE);
        var first = BUYER.createAs(key, order + "/pay", body);
        assertThat(BUYER.createAs(key, order + "/pay", body).body()).isEqualTo(first.body());
        Trade.cancel(BUYER, order);
        Trade.awaitLast(BUYER, order, "RefundPaid");
        var again = BUYER.createAs(key, order + "/pay", body);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        var other = BUYER.createAs(key, order + "/pay", Map.of("method", "sandbox-decline"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void one_key_pays_several_orders_each_once() {
        var bag = bag();
        var body = Map.of("method", Trade.APPROVE);
        var one = BUYER.createAs(key, Trade.placed(BUYER, bag, 20) + "/pay", body);
        var other = BUYER.createAs(key, Trade.placed(BUYER, bag, 20) + "/pay", body);
        assertThat(List.of(one.text("/status"), other.text("/status"))).containsOnly("HELD");
        assertThat(other.text("/paymentId")).isNotEqualTo(one.text("/paymentId"));
    }

    @Test
    void the_same_things_asked_for_at_once_are_made_once() throws Exception {
        var bag = Goods.inStock(FACTORY, factory.id(), "Wanted", 1_000);
        var quotes = atOnce(() -> BUYER.createAs(key, "/api/quotes", basket(bag, 20)));
        assertThat(bodies(quotes, 201)).hasSize(1);
        var quote = quotes.getFirst();
        var orders = atOnce(() -> BUYER.createAs(key, "/api/orders", Trade.allOf(quote)));
        assertThat(bodies(orders, 201)).hasSize(1);
        var order = "/api/orders/" + orders.getFirst().text("/orders/0/id");
        var payments = atOnce(() -> BUYER.createAs(key, order + "/pay", Map.of("method", Trade.APPROVE)));
        assertThat(bodies(payments, 200)).hasSize(1);
        assertThat(Books.awaitMovements(order, 1)).hasSize(1);
        Trade.awaitAvailable(FACTORY, bag, 980);
    }

    @Test
    void different_keys_at_once_order_a_quote_once_and_pay_an_order_once() throws Exception {
        var quote = Trade.quote(BUYER, Trade.line(bag(), 20));
        var orders = atOnce(() -> BUYER.create("/api/orders", Trade.allOf(quote)));
        assertThat(codes(orders)).containsExactlyInAnyOrderElementsOf(oneAnd("QUOTE_ALREADY_ORDERED"));
        var order = orders.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> "/api/orders/" + answer.text("/orders/0/id"))
                .findFirst()
                .orElseThrow();
        var payments = atOnce(() -> Trade.pay(BUYER, order, Trade.APPROVE));
        assertThat(payments.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(Set.copyOf(codes(payments))).isSubsetOf("", "PAYMENT_IN_PROGRESS", "ORDER_NOT_AWAITING_PAYMENT");
        assertThat(Books.awaitMovements(order, 1)).hasSize(1);
    }

    private static List<String> oneAnd(String others) {
        var codes = new ArrayList<>(Collections.nCopies(AT_ONCE - 1, others));
        codes.add("");
        return codes;
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream().map(Answer::code).toList();
    }

    private static Set<Object> bodies(List<Answer> answers, int status) {
        var bodies = new HashSet<Object>();
        for (var answer : answers) {
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
            bodies.add(answer.body());
        }
        return bodies;
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, request), 60, SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
