package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import market.sourcing.api.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FeedRatesTest {
    private static final int MOST = 3;

    private final FeedRates rates = new FeedRates(MOST, 100);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse asked(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_AGENT"));
        var response = new MockHttpServletResponse();
        rates.preHandle(new MockHttpServletRequest(), response, this);
        return response;
    }

    @Test
    void each_answer_tells_how_often_may_be_asked_and_how_often_still() {
        var first = asked("one");
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"feed\";q=3;w=60");
        assertThat(first.getHeader("RateLimit")).isEqualTo("\"feed\";r=2;t=20");
        assertThat(asked("one").getHeader("RateLimit")).startsWith("\"feed\";r=1;");
        assertThat(asked("other").getHeader("RateLimit")).isEqualTo("\"feed\";r=2;t=20");
    }

    @Test
    void who_asks_more_often_is_told_when_to_come_again() {
        for (int n = 0; n < MOST; n++) {
            asked("one");
        }
        assertThatThrownBy(() -> asked("one"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat((Long) refused.problem().facts().get("retryAfterSeconds"))
                                .isBetween(1L, 20L));
        assertThat(asked("other").getHeader("RateLimit")).startsWith("\"feed\";r=2");
    }
}
