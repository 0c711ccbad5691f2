package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockE2E {
    private static final String CLOCK = "/api/operations/clock";
    private static final String ADVANCE = CLOCK + "/advance";

    @Test
    void an_operator_moves_the_clock_and_events_go_by_it() {
        var before = OPERATOR.get(CLOCK);
        assertThat(before.status()).isEqualTo(200);
        var moved = OPERATOR.post(ADVANCE, "{\"by\":\"PT25H\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(Duration.parse(moved.text("/ahead")).minus(Duration.parse(before.text("/ahead"))))
                .isEqualTo(Duration.ofHours(25));
        assertThat(now(moved)).isAfterOrEqualTo(now(before).plus(Duration.ofHours(25)));

        var onSale =
                Goods.published(Client.FACTORY, Goods.verified(Client.FACTORY).id(), "Bag in time");
        var order = BUYER.create("/api/orders", Goods.order(onSale.id(), 20));
        var shown = BUYER.get("/api/orders/" + order.id() + "?min-version=0");
        assertThat(Instant.parse(shown.text("/placedAt"))).isAfterOrEqualTo(now(moved));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "P401D", "PT0.0000001S", "tomorrow", "P1M", "PT9999999999999999999H"})
    void it_is_moved_forward_within_bounds_only(String by) {
        var refused = OPERATOR.post(ADVANCE, "{\"by\":\"" + by + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("by: INVALID_VALUE");
    }

    @Test
    void it_is_the_operators_alone() {
        assertThat(BUYER.get(CLOCK).status()).isEqualTo(403);
        assertThat(BUYER.post(ADVANCE, "{\"by\":\"PT1H\"}").status()).isEqualTo(403);
    }

    @Test
    void the_agenda_is_shown_and_rebuilt() {
        var shown = OPERATOR.get("/api/operations/timers");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.number("/late")).isZero();
        assertThat(OPERATOR.send("POST", "/api/operations/timers/rebuild", BodyPublishers.noBody())
                        .status())
                .isEqualTo(202);
        assertThat(BUYER.get("/api/operations/timers").status()).isEqualTo(403);
    }

    private static Instant now(Answer answer) {
        return Instant.parse(answer.text("/now"));
    }
}
