package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import market.sourcing.api.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TokenRatesTest {
    private static final String OFFICE = "203.0.113.9";
    private static final String ELSEWHERE = "198.51.100.1";
    private static final int GUESSES = 3;

    private final Passing rates = new Passing(new TokenRates(Passing.RATES, new Problems()), TokenRatesTest::answer);

    @Test
    void who_guesses_one_accounts_secret_stops_nobody_else_behind_the_address() throws Exception {
        assertThat(rates.answered(30, basic(OFFICE, "buyer", "wrong"))).isEqualTo(GUESSES);
        assertThat(status(basic(OFFICE, "buyer", "right")))
                .as("a guess that is right is not told")
                .isEqualTo(429);
        assertThat(status(basic(OFFICE, "factory", "right"))).isEqualTo(200);
        assertThat(status(basic(ELSEWHERE, "buyer", "right"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUYER", " buyer ", "buye%72"})
    void another_way_to_write_an_account_is_no_other_account(String written) throws Exception {
        rates.answered(GUESSES, basic(OFFICE, "buyer", "wrong"));
        assertThat(status(basic(OFFICE, written, "wrong"))).isEqualTo(429);
    }

    @Test
    void the_form_counts_like_the_header_and_a_header_of_another_kind_hides_nothing() throws Exception {
        var form = form(OFFICE, "wrong");
        form.addHeader("Authorization", "Bearer x");
        assertThat(rates.answered(30, form)).isEqualTo(GUESSES);
        assertThat(status(basic(OFFICE, "buyer", "right"))).isEqualTo(429);
    }

    @Test
    void who_tries_many_accounts_is_stopped_by_address_and_those_known_there_get_in() throws Exception {
        assertThat(status(basic(OFFICE, "factory", "right"))).isEqualTo(200);
        int answered = 0;
        for (int account = 0; account < 30; account++) {
            answered += rates.answered(1, basic(OFFICE, "account-" + account, "wrong"));
        }
        assertThat(answered).isEqualTo(8);
        assertThat(status(basic(OFFICE, "agent", "right"))).isEqualTo(429);
        assertThat(status(basic(OFFICE, "factory", "right"))).isEqualTo(200);
        assertThat(status(basic(ELSEWHERE, "agent", "right"))).isEqualTo(200);
    }

    @Test
    void who_guesses_from_many_addresses_is_stopped_by_account_and_its_owner_gets_in() throws Exception {
        assertThat(status(basic(OFFICE, "buyer", "right"))).isEqualTo(200);
        int answered = 0;
        for (int host = 1; host <= 30; host++) {
            answered += rates.answered(1, basic("192.0.2." + host, "buyer", "wrong"));
        }
        assertThat(answered).isEqualTo(12);
        assertThat(status(basic(OFFICE, "buyer", "right"))).isEqualTo(200);
        assertThat(status(basic(ELSEWHERE, "factory", "right"))).isEqualTo(200);
    }

    @Test
    void leaving_or_asking_for_a_login_proves_no_secret() throws Exception {
        for (var path : List.of("/logout", "/oauth2/authorize")) {
            var request = Passing.from(OFFICE, "POST", path);
            request.addParameter("client_id", "agent");
            request.addParameter("client_secret", "any");
            assertThat(status(request)).isEqualTo(302);
        }
        for (int account = 0; account < 30; account++) {
            rates.answered(1, basic(OFFICE, "account-" + account, "wrong"));
        }
        assertThat(status(basic(OFFICE, "agent", "right"))).isEqualTo(429);
    }

    @Test
    void the_login_page_counts_by_the_name_that_was_typed_in() throws Exception {
        assertThat(rates.answered(30, login("buyer", "wrong"))).isEqualTo(GUESSES);
        assertThat(status(login("factory", "right"))).isEqualTo(302);
    }

    /** As the authorization server would. */
    private static void answer(HttpServletRequest request, HttpServletResponse response) {
        switch (request.getRequestURI()) {
            case "/oauth2/token" -> response.setStatus(isRight(request) ? 200 : 401);
            case "/login" -> {
                response.setStatus(302);
                response.setHeader("Location", "right".equals(request.getParameter("password")) ? "/" : "/login?error");
            }
            default -> {
                response.setStatus(302);
                response.setHeader("Location", "/login");
            }
        }
    }

    private static boolean isRight(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        boolean isBasic = header != null && header.startsWith("Basic ");
        return isBasic
                ? new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).endsWith(":right")
                : "right".equals(request.getParameter("client_secret"));
    }

    private int status(MockHttpServletRequest request) throws Exception {
        return rates.send(request).getStatus();
    }

    private static MockHttpServletRequest basic(String address, String account, String secret) {
        var request = Passing.from(address, "POST", "/oauth2/token");
        var both = (account + ":" + secret).getBytes(StandardCharsets.UTF_8);
        request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        return request;
    }

    private static MockHttpServletRequest form(String address, String secret) {
        var request = Passing.from(address, "POST", "/oauth2/token");
        request.addParameter("client_id", "buyer");
        request.addParameter("client_secret", secret);
        return request;
    }

    private static MockHttpServletRequest login(String account, String password) {
        var request = Passing.from(OFFICE, "POST", "/login");
        request.addParameter("username", account);
        request.addParameter("password", password);
        return request;
    }
}
