package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person logs in on the page and a web client gets a token with PKCE. */
class LoginE2E {
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    private static final String POLICY = "Content-Security-Policy";

    private final String redirect =
            "http://localhost:" + Marketplace.started().port() + "/swagger-ui/oauth2-redirect.html";
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_person_gets_a_token_of_their_own_roles_and_no_others_and_an_id_token_that_opens_nothing() throws Exception {
        var page = get("/oauth2/authorize?response_type=code&client_id=sourcing-web&scope="
                + Client.encoded("openid buyer operator") + "&nonce=n&redirect_uri=" + Client.encoded(redirect)
                + "&code_challenge="
                + challenge() + "&code_challenge_method=S256&state=s");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).endsWith("/login");

        var form = get("/login");
        assertThat(form.headers().firstValue(POLICY).orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(csrf.find()).isTrue();
        var loggedIn = post(
                "/login",
                "username=demo-buyer&password=" + Client.secret("demo-buyer") + "&_csrf="
                        + Client.encoded(csrf.group(1)));
        assertThat(loggedIn.statusCode()).isEqualTo(302);
        assertThat(sessionCookie(loggedIn))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));

        var back = location(
                get(URI.create(location(loggedIn)).getRawSchemeSpecificPart().replaceFirst("//[^/]+", "")));
        assertThat(back).startsWith(redirect + "?code=");
        var code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var token = new Answer(post(
                "/oauth2/token",
                "grant_type=authorization_code&client_id=sourcing-web&code=" + code + "&code_verifier=" + VERIFIER
                        + "&redirect_uri=" + Client.encoded(redirect)));
        assertThat(token.status()).isEqualTo(200);
        var bearer = "Bearer " + token.text("/access_token");
        assertThat(Client.NOBODY.get("/api/orders", "Authorization", bearer).status())
                .isEqualTo(200);
        assertThat(Client.NOBODY
                        .get("/api/operations/views", "Authorization", bearer)
                        .status())
                .isEqualTo(403);
        var idToken = "Bearer " + token.text("/id_token");
        assertThat(Client.NOBODY.get("/api/orders", "Authorization", idToken).status())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_secret_makes_no_session() throws Exception {
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        var failed = post("/login", "username=demo-auditor&password=wrong&_csrf=" + Client.encoded(csrf.group(1)));
        assertThat(location(failed)).endsWith("/login?error");
        assertThat(sessionCookie(failed)).isEmpty();
        assertThat(post("/login", "username=demo-auditor&password=" + Client.secret("demo-auditor"))
                        .statusCode())
                .as("a form that was not shown here")
                .isIn(400, 403);
    }

    @Test
    void a_login_leads_nowhere_that_is_not_registered() throws Exception {
        for (var other : new String[] {
            "https://evil.example/swagger-ui/oauth2-redirect.html", "http://localhost:1/swagger-ui/oauth2-redirect.html"
        }) {
            assertThat(get("/oauth2/authorize?response_type=code&client_id=sourcing-web&scope=buyer&redirect_uri="
                                    + Client.encoded(other) + "&code_challenge=" + challenge()
                                    + "&code_challenge_method=S256")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static Optional<String> sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
