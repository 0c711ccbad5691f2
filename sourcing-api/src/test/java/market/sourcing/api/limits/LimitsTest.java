package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import market.sourcing.api.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class LimitsTest {
    private static final LimitProperties LIMITS = new LimitProperties(null, null, 100, 3, DataSize.ofBytes(10), 50);

    @Test
    void a_client_that_took_all_is_told_how_long_to_wait_and_others_are_not() {
        var buckets = new Buckets(2, Duration.ofHours(1), 10);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isBetween(1L, 1800L);
        assertThat(buckets.look("a")).isPositive();
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void too_many_requests_are_a_problem_with_retry_after() throws Exception {
        var rates = new RequestRates(1, 1, 10, new Problems());
        assertThat(through(rates, "GET", 200).getStatus()).isEqualTo(200);
        var refused = through(rates, "GET", 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void who_guesses_secrets_is_stopped_long_before_who_has_them() throws Exception {
        var rates = new TokenRates(LIMITS, new Problems());
        for (int i = 0; i < 20; i++) {
            assertThat(through(rates, "POST", 200).getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(through(rates, "POST", 401).getStatus()).isEqualTo(401);
        }
        assertThat(through(rates, "POST", 200).getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2::/64",
        "2001:db8::6, 2001:db8::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64"
    })
    void an_address_of_version_6_counts_by_its_network(String address, String client) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(ClientAddress.of(request)).isEqualTo(client);
    }

    private static MockHttpServletResponse through(Filter filter, String method, int status)
            throws IOException, ServletException {
        var response = new MockHttpServletResponse();
        var servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse answer) {
                answer.setStatus(status);
            }
        };
        filter.doFilter(new MockHttpServletRequest(method, "/x"), response, new MockFilterChain(servlet));
        return response;
    }
}
