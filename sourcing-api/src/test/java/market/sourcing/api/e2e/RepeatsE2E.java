package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatsE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.published(FACTORY, factory.id(), "Repeatable");

    @Test
    void the_same_order_sent_twice_is_one_order_and_one_answer_even_after_a_new_price() {
        var listing = Goods.published(FACTORY, factory.id(), "Price will rise");
        var key = UUID.randomUUID().toString();
        var first = BUYER.createAs(key, "/api/orders", Goods.order(listing.id(), 20));
        FACTORY.change(
                listing.path("/reprice"),
                listing.version(),
                "{\"ladder\":[{\"from\":20,\"price\":" + "{\"value\":\"99\",\"currency\":\"CNY\"}}]}");
        var body = "{ \"lines\" : [ {\"quantity\":20, \"sku\":null, \"listingId\":\"" + listing.id() + "\"} ] }";
        var again = BUYER.createAs(key, "/api/orders", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_another_order_is_refused() {
        var key = UUID.randomUUID().toString();
        BUYER.createAs(key, "/api/orders", Goods.order(bag.id(), 20));
        var other = BUYER.createAs(key, "/api/orders", Goods.order(bag.id(), 25));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var key = UUID.randomUUID().toString();
        var one = BUYER.createAs(key, "/api/orders", Goods.order(bag.id(), 20));
        var other = OTHER_BUYER.createAs(key, "/api/orders", Goods.order(bag.id(), 20));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void a_factory_and_a_listing_are_created_once_and_answer_the_same_after_they_changed() {
        var key = UUID.randomUUID().toString();
        var body = Goods.factory();
        var first = FACTORY.createAs(key, "/api/factories", body);
        OPERATOR.change("/api/factories/" + first.id() + "/verify", first.version());
        assertThat(FACTORY.createAs(key, "/api/factories", body).body()).isEqualTo(first.body());

        var terms = Goods.bag(factory.id(), "Once");
        var listing = FACTORY.createAs(key, "/api/listings", terms);
        FACTORY.change("/api/listings/" + listing.id() + "/publish", listing.version());
        assertThat(FACTORY.createAs(key, "/api/listings", terms).body()).isEqualTo(listing.body());
        terms.put("category", "shoes");
        assertThat(FACTORY.createAs(key, "/api/listings", terms).status()).isEqualTo(422);
    }

    @Test
    void a_creation_needs_a_key_of_visible_ascii() {
        var missing = BUYER.post("/api/orders", "{}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(missing.text("/header")).isEqualTo("Idempotency-Key");
        assertThat(BUYER.createAs("two words", "/api/orders", "{}").code()).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
        assertThat(BUYER.createAs("x".repeat(256), "/api/orders", "{}").code()).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }

    @Test
    void the_same_order_sent_many_times_at_once_is_one_order() throws Exception {
        var key = UUID.randomUUID().toString();
        var tasks = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 12; i++) {
            tasks.add(() -> BUYER.createAs(key, "/api/orders", Goods.order(bag.id(), 60)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(tasks, 60, SECONDS);
            var bodies = new ArrayList<String>();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                bodies.add(answer.get().http().body());
            }
            assertThat(bodies.stream().distinct()).hasSize(1);
        }
    }
}
