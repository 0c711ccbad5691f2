package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;

class LoginSessionsTest {
    private final LoginSessions sessions = new LoginSessions(2, 3);

    @Test
    void the_eldest_session_of_an_account_ends_for_its_newest() {
        var first = loggedIn("buyer");
        var other = loggedIn("factory");
        var second = loggedIn("buyer");
        var third = loggedIn("buyer");
        assertThat(first.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isFalse();
        assertThat(second.isInvalid()).isFalse();
        assertThat(third.isInvalid()).isFalse();
        assertThat(sessions.count()).isEqualTo(3);
    }

    @Test
    void there_is_a_bound_on_all() {
        var first = loggedIn("a");
        for (var account : new String[] {"b", "c", "d"}) {
            loggedIn(account);
        }
        assertThat(first.isInvalid()).isTrue();
        assertThat(sessions.count()).isEqualTo(3);
    }

    @Test
    void what_ran_out_does_not_count() {
        var first = loggedIn("buyer");
        first.invalidate();
        sessions.sessionDestroyed(new HttpSessionEvent(first));
        assertThat(sessions.count()).isZero();
    }

    private MockHttpSession loggedIn(String account) {
        var request = new MockHttpServletRequest();
        sessions.onAuthentication(
                new TestingAuthenticationToken(account, "secret"), request, new MockHttpServletResponse());
        return (MockHttpSession) Objects.requireNonNull(request.getSession(false));
    }
}
