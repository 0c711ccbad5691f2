package market.sourcing.api.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestTimesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RequestTimes times = new RequestTimes(registry);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/orders/order-7");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_request_is_counted_by_its_pattern_and_how_it_ended() throws Exception {
        times.doFilter(request, response, answering(HttpServletResponse.SC_NOT_FOUND, "/api/orders/{id}"));

        assertThat(counted("GET", "/api/orders/{id}", "404", "CLIENT_ERROR")).isOne();
    }

    @Test
    void nobody_makes_meters_by_inventing_methods_and_paths() throws Exception {
        times.doFilter(new MockHttpServletRequest("BREW", "/coffee/1"), response, answering(405, null));
        times.doFilter(new MockHttpServletRequest("BOIL", "/coffee/2"), response, answering(405, null));

        assertThat(registry.getMeters()).hasSize(1);
        assertThat(counted("UNKNOWN", "UNKNOWN", "405", "CLIENT_ERROR")).isEqualTo(2);
    }

    @Test
    void what_fails_unseen_is_an_error_of_the_server() {
        assertThatThrownBy(() -> times.doFilter(request, response, (asked, answer) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(counted("GET", "UNKNOWN", "500", "SERVER_ERROR")).isOne();
    }

    @Test
    void an_answer_that_is_sent_bit_by_bit_is_counted_when_it_has_ended() throws Exception {
        request.setAsyncSupported(true);
        times.doFilter(request, response, (asked, answer) -> asked.startAsync());
        assertThat(registry.getMeters()).isEmpty();

        Objects.requireNonNull((MockAsyncContext) request.getAsyncContext()).complete();

        assertThat(counted("GET", "UNKNOWN", "200", "SUCCESSFUL")).isOne();
    }

    private static FilterChain answering(int status, @Nullable String pattern) {
        return (asked, answer) -> {
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
            ((HttpServletResponse) answer).setStatus(status);
        };
    }

    private long counted(String method, String uri, String status, String outcome) {
        return registry.get("http.server.requests")
                .tags("method", method, "uri", uri, "status", status, "outcome", outcome)
                .timer()
                .count();
    }
}
