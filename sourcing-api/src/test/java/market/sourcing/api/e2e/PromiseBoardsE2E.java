package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees which promises, and how they are listed and added up. */
class PromiseBoardsE2E extends PromiseScene {
    @Test
    void from_the_payment_on_both_sides_see_how_long_is_left() {
        for (var side : List.of(BUYER, FACTORY)) {
            var promise = Promised.onBoard(side, RUNNING, order).orElseThrow();
            var started = Instant.parse(promise.at("/startedAt").asString());
            assertThat(Instant.parse(promise.at("/dueAt").asString())).isEqualTo(started.plus(A_DAY));
            assertThat(Duration.parse(promise.at("/timeLeft").asString())).isBetween(Duration.ofHours(23), A_DAY);
            assertThat(promise.at("/rules").asString()).isEqualTo(Trade.deliveryRules());
        }
    }

    @Test
    void it_is_nobody_elses_business() {
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY)) {
            assertThat(other.get(order + "/promise").code()).isEqualTo("PROMISE_UNKNOWN");
            assertThat(Promised.onBoard(other, RUNNING, order)).isEmpty();
            assertThat(other.change(order + "/hold", 0, Map.of("reason", "x")).status())
                    .isEqualTo(404);
            assertThat(other.get("/api/promises/misses").code()).isEqualTo("NOT_ALLOWED");
        }
        assertThat(NOBODY.get("/api/promises").status()).isEqualTo(401);
        assertThat(NOBODY.get("/api/promises/live").status()).isEqualTo(401);
        var unpaid = Trade.placed(BUYER, bag, 20);
        assertThat(BUYER.get(unpaid + "/promise").status()).isEqualTo(404);
        assertThat(BUYER.change(unpaid + "/hold", 0, Map.of("reason", "x")).code())
                .isEqualTo("PROMISE_UNKNOWN");
    }

    @Test
    void boards_are_paged_and_wrong_parameters_named() {
        var first = OPERATOR.get("/api/promises?size=1");
        var second = OPERATOR.get("/api/promises?size=1&after=" + first.text("/next"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/items/0/orderId")).isNotEqualTo(first.text("/items/0/orderId"));
        assertThat(OPERATOR.get("/api/promises?size=0&after=nowhere&state=LOST").errors())
                .containsExactlyInAnyOrder("size: INVALID_VALUE", "after: INVALID_VALUE", "state: INVALID_VALUE");
        assertThat(OPERATOR.get("/api/promises/misses?after=" + first.text("/next"))
                        .errors())
                .containsExactly("after: INVALID_VALUE");
    }

    @Test
    void a_factorys_record_is_shown_with_what_it_was_counted_from() {
        var record = OTHER_BUYER.get("/api/factories/" + factory.id() + "/promises/summary");
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.number("/minimumSample")).isEqualTo(5);
        assertThat(record.number("/windows/0/days")).isEqualTo(7);
        assertThat(record.number("/windows/1/days")).isEqualTo(30);
        for (var signal : List.of("kept", "handedOverIn24Hours", "validTracking")) {
            var rate = record.body().at("/windows/0/" + signal);
            assertThat(rate.at("/signal").asString())
                    .isEqualTo(rate.at("/denominator").asLong() < 5 ? "NONE" : "RATED");
            assertThat(rate.at("/rate").isNull())
                    .isEqualTo(rate.at("/denominator").asLong() < 5);
        }
        assertThat(BUYER.get("/api/factories/factory-none/promises/summary").code())
                .isEqualTo("FACTORY_UNKNOWN");
    }
}
