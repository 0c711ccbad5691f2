package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import market.sourcing.api.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressRatesTest {
    private static final String STRANGER = "203.0.113.9";
    private static final Duration HOURS = Duration.ofHours(10);
    private static final int AT_ONCE = 10;
    private static final int WRONG_AT_ONCE = 8;
    /** Wrong tokens that a bucket has room for again while a busy machine runs a test of a minute. */
    private static final int REFILLED = 8;

    /** Accepts tokens that begin with good. */
    private final Passing rates = new Passing(
            new AddressRates(
                    new Rates(new RateProperties(100_000, 100_000, 5, 100, 3, WRONG_AT_ONCE, 12, 50), true),
                    Duration.ofSeconds(1),
                    new Problems()),
            (request, response) -> {
                var token = request.getHeader("Authorization");
                if (token != null && token.startsWith("Bearer good")) {
                    request.setAttribute(RequestRates.ACCEPTED, true);
                } else if (token != null) {
                    response.setStatus(401);
                }
            });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/jwks",
                "/login",
                "/.well-known/openid-configuration",
                "/swagger-ui/index.html",
                "/api/listings",
                "/actuator/prometheus",
                "/nothing"
            })
    void strangers_are_counted_on_every_path(String path) throws Exception {
        var slow = slow();
        assertThat(slow.answered(50, Passing.from(STRANGER, "GET", path))).isEqualTo(AT_ONCE);
        assertThat(slow.reached()).isEqualTo(AT_ONCE);
        var refused = slow.send(Passing.from(STRANGER, "GET", path));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(refused.getHeader("Retry-After"))))
                .isPositive();
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(slow.answered(1, Passing.from("198.51.100.1", "GET", path))).isEqualTo(1);
    }

    @Test
    void wrong_tokens_are_soon_not_looked_at_and_known_ones_go_on() throws Exception {
        assertThat(rates.answered(1, bearer("good of a neighbour"))).isEqualTo(1);
        for (int guess = 0; guess < 12_000; guess++) {
            rates.send(bearer("bad " + guess));
        }
        assertThat(rates.reached()).isBetween(1 + WRONG_AT_ONCE, 1 + WRONG_AT_ONCE + REFILLED);
        assertThat(rates.send(bearer("good of a neighbour")).getStatus()).isEqualTo(200);
        assertThat(rates.send(Passing.from(STRANGER, "GET", "/api/listings")).getStatus())
                .as("who sends no token is no guesser")
                .isEqualTo(200);
    }

    @Test
    void a_token_that_is_refused_later_is_counted_again() throws Exception {
        var expired = new AtomicBoolean();
        var tokens = new Passing(
                new AddressRates(new Rates(Passing.RATES, true), HOURS, new Problems()), (request, response) -> {
                    if (expired.get()) {
                        response.setStatus(401);
                    } else {
                        request.setAttribute(RequestRates.ACCEPTED, true);
                    }
                });
        assertThat(tokens.answered(20, bearer("good")))
                .as("the first as a stranger's, the others as one's own")
                .isEqualTo(20);
        expired.set(true);
        assertThat(tokens.answered(20, bearer("good"))).isEqualTo(WRONG_AT_ONCE);
    }

    @Test
    void webhooks_and_probes_have_room_of_their_own_and_no_more() throws Exception {
        var slow = slow();
        slow.answered(50, Passing.from(STRANGER, "GET", "/api/listings"));
        assertThat(slow.answered(30, Passing.from(STRANGER, "POST", "/api/payments/webhooks/sandbox")))
                .isEqualTo(30);
        assertThat(slow.answered(30, Passing.from(STRANGER, "GET", "/actuator/health/liveness")))
                .isEqualTo(10);
    }

    /** With buckets that fill again so slowly that a test can count. */
    private static Passing slow() {
        return new Passing(new AddressRates(new Rates(Passing.RATES, true), HOURS, new Problems()), (_, _) -> {});
    }

    private static MockHttpServletRequest bearer(String token) {
        var request = Passing.from(STRANGER, "GET", "/api/orders");
        request.addHeader("Authorization", "Bearer " + token);
        return request;
    }
}
