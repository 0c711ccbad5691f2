package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.filter.FormContentFilter;

/** Who does not log in leaves nothing on the server. */
class StrangersE2E {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String AUTHORIZE = "/oauth2/authorize?response_type=code&client_id=sourcing-web&scope=buyer"
            + "&code_challenge=x&code_challenge_method=S256&redirect_uri="
            + Client.encoded("http://127.0.0.1/swagger-ui/oauth2-redirect.html") + "&state=";
    private static final int TIMES = 20;

    @Test
    void no_path_makes_a_session_for_a_stranger() {
        double before = sessionsEver();
        for (int time = 0; time < TIMES; time++) {
            for (var path : List.of(
                    AUTHORIZE + "s".repeat(1_000) + time,
                    "/login",
                    "/login?error",
                    "/logout",
                    "/oauth2/jwks",
                    "/.well-known/openid-configuration",
                    "/swagger-ui.html",
                    "/api/listings",
                    "/nothing")) {
                var answer = Client.NOBODY.get(path, "Accept", "text/html,*/*");
                assertThat(answer.status()).as(path).isLessThan(500);
                assertThat(answer.http().headers().allValues("Set-Cookie"))
                        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            }
        }
        for (var path : List.of("/login", "/logout", "/oauth2/token", "/oauth2/authorize", "/oauth2/revoke")) {
            var answer = Client.NOBODY.send(
                    "POST", path, BodyPublishers.ofString("username=nobody&password=x"), "Content-Type", FORM);
            assertThat(answer.status()).as(path).isLessThan(500);
        }
        assertThat(sessionsEver()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 6_000})
    void a_login_with_a_long_state_is_refused(int length) {
        var answer = Client.NOBODY.get(AUTHORIZE + "s".repeat(length), "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.number("/mostCharacters")).isEqualTo(2_000);
    }

    @Test
    void a_form_is_small_and_has_few_fields() {
        var large = "username=" + "u".repeat(100_000);
        var many = "a=1&".repeat(500) + "username=u";
        for (var body : List.of(large, many)) {
            for (var path : List.of("/login", "/oauth2/token", "/oauth2/authorize")) {
                var answer = Client.NOBODY.send("POST", path, BodyPublishers.ofString(body), "Content-Type", FORM);
                assertThat(answer.status()).as(path).isBetween(400, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void no_body_is_read_of_a_stranger_where_files_come_in(String method) {
        assertThat(Marketplace.started().beans(FormContentFilter.class)).isEmpty();
        for (var path : List.of("/api/imports/x", "/api/imports/offers", "/api/evidence", "/nowhere")) {
            var answer = Client.NOBODY.send(
                    method, path, BodyPublishers.ofString("a=" + "x".repeat(2_000_000)), "Content-Type", FORM);
            assertThat(answer.status()).as(path).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/listings", "/actuator/health/liveness", "/login", "/oauth2/jwks", "/nowhere"})
    void a_long_list_of_kinds_or_languages_is_refused_unread(String path) {
        for (var header : List.of("Accept", "Accept-Language", "Content-Type")) {
            var answer = Client.NOBODY.get(path, header, "a/b,".repeat(300) + "a/b");
            assertThat(answer.status()).as(header).isEqualTo(400);
            assertThat(answer.text("/header")).isEqualTo(header);
        }
        assertThat(Client.NOBODY
                        .get(path, "Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                        .status())
                .isNotEqualTo(400);
    }

    @Test
    void a_second_key_is_refused() {
        var answer = Client.BUYER.post("/api/quotes", "{}", "Idempotency-Key", "one", "Idempotency-Key", "two");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/header")).isEqualTo("Idempotency-Key");
    }

    /** Sessions that the server has made since its start. */
    private static double sessionsEver() {
        return Client.OPERATOR
                .get("/actuator/prometheus", "Accept", "text/plain")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith("tomcat_sessions_created_sessions_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
