package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the own authorization server says of its tokens is true, and so is what operators do to accounts. */
class OwnIssuerE2E {
    private static final String ACCOUNTS = "/api/operations/accounts";

    @Test
    void a_token_that_was_revoked_is_refused_at_once_and_told_to_be_inactive() {
        var token = token("demo-buyer-2", Client.secret("demo-buyer-2"));
        assertThat(use(token)).isEqualTo(200);
        var active = ask("demo-buyer", "/oauth2/introspect", token);
        assertThat(active.status()).isEqualTo(200);
        assertThat(active.body().at("/active").asBoolean()).isTrue();
        assertThat(active.text("/sub")).isEqualTo("demo-buyer-2");
        assertThat(active.text("/scope")).isEqualTo("buyer");

        assertThat(ask("demo-buyer-2", "/oauth2/revoke", token).status()).isEqualTo(200);
        assertThat(use(token)).isEqualTo(401);
        assertThat(ask("demo-buyer", "/oauth2/introspect", token)
                        .body()
                        .at("/active")
                        .asBoolean())
                .isFalse();
        assertThat(use(token("demo-buyer-2", Client.secret("demo-buyer-2")))).isEqualTo(200);
    }

    @Test
    void only_its_own_account_revokes_a_token() {
        var token = token("demo-buyer-2", Client.secret("demo-buyer-2"));
        assertThat(ask("demo-buyer", "/oauth2/revoke", token).status()).isEqualTo(400);
        assertThat(form("/oauth2/revoke", "nobody", "nothing", "token=" + token).status())
                .isEqualTo(401);
        assertThat(form("/oauth2/introspect", "nobody", "nothing", "token=" + token)
                        .status())
                .isEqualTo(401);
        assertThat(use(token)).isEqualTo(200);
    }

    @Test
    void what_is_no_token_is_inactive_and_nothing_to_revoke() {
        for (var nothing : List.of("x", "a.b.c", "x".repeat(5000))) {
            var asked = ask("demo-buyer", "/oauth2/introspect", nothing);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.body().at("/active").asBoolean()).isFalse();
            assertThat(ask("demo-buyer", "/oauth2/revoke", nothing).status()).isEqualTo(200);
        }
    }

    @Test
    void an_access_token_says_that_it_is_one_and_whom_it_is_for() {
        var parts = Client.BUYER.token().split("\\.", -1);
        assertThat(decoded(parts[0])).contains("\"typ\":\"at+jwt\"");
        assertThat(decoded(parts[1])).contains("\"aud\":\"sourcing\"", "\"client_id\":\"demo-buyer\"");
    }

    @Test
    void an_operator_adds_an_account_changes_its_secret_and_ends_it() {
        var added = Client.OPERATOR.post(ACCOUNTS, json("shop-of-e2e", "buyer", "agent"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(Client.OPERATOR
                        .post(ACCOUNTS, json("shop-of-e2e", "operator"))
                        .code())
                .isEqualTo("ACCOUNT_EXISTS");
        var secret = added.text("/clientSecret");
        var token = token("shop-of-e2e", secret);
        assertThat(use(token)).isEqualTo(200);
        assertThat(ask("shop-of-e2e", secret, "/oauth2/introspect", token).text("/scope"))
                .contains("buyer", "agent");

        var rotated = Client.OPERATOR.post(ACCOUNTS + "/shop-of-e2e/rotate-secret", "");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(use(token)).isEqualTo(401);
        assertThat(Client.askForToken("shop-of-e2e", secret, "").status()).isEqualTo(401);
        // Tokens of the second in which the secret was changed are refused as well.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> use(token("shop-of-e2e", rotated.text("/clientSecret"))) == 200);

        var last = token("shop-of-e2e", rotated.text("/clientSecret"));
        assertThat(Client.OPERATOR.post(ACCOUNTS + "/shop-of-e2e/disable", "").status())
                .isEqualTo(200);
        assertThat(use(last)).isEqualTo(401);
        assertThat(Client.askForToken("shop-of-e2e", rotated.text("/clientSecret"), "")
                        .status())
                .isEqualTo(401);
        assertThat(Client.OPERATOR.post(ACCOUNTS + "/shop-of-e2e/enable", "").status())
                .isEqualTo(200);
        assertThat(use(last)).isEqualTo(401);
        assertThat(Client.askForToken("shop-of-e2e", rotated.text("/clientSecret"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void accounts_are_for_operators_and_none_of_them_locks_itself_out() {
        assertThat(Client.BUYER.get(ACCOUNTS).status()).isEqualTo(403);
        assertThat(Client.AUDITOR.post(ACCOUNTS, json("shop-x", "operator")).status())
                .isEqualTo(403);
        assertThat(Client.OPERATOR.post(ACCOUNTS + "/demo-operator/disable", "").code())
                .isEqualTo("OWN_ACCOUNT");
        assertThat(Client.OPERATOR
                        .post(ACCOUNTS + "/demo-buyer/rotate-secret", "")
                        .code())
                .isEqualTo("DEMO_ACCOUNT");
        assertThat(Client.OPERATOR.post(ACCOUNTS + "/nobody/disable", "").status())
                .isEqualTo(404);
        var shown = Client.OPERATOR.get(ACCOUNTS);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.http().body()).contains("demo-buyer").doesNotContain(Client.secret("demo-buyer"), "$2a$");
    }

    @Test
    void a_faulty_account_is_refused_by_field() {
        assertThat(Client.OPERATOR.post(ACCOUNTS, json("demo-second", "buyer")).text("/errors/0/field"))
                .isEqualTo("clientId");
        assertThat(Client.OPERATOR.post(ACCOUNTS, json("shop-y", "king")).text("/errors/0/field"))
                .isEqualTo("roles");
        assertThat(Client.OPERATOR.post(ACCOUNTS, json("shop-y")).status()).isEqualTo(400);
        assertThat(Client.OPERATOR
                        .post(ACCOUNTS, "{\"clientId\":\"shop-y\",\"roles\":[null]}")
                        .status())
                .isEqualTo(400);
        assertThat(Client.OPERATOR.post(ACCOUNTS, "{}").status()).isEqualTo(400);
    }

    private static String json(String clientId, String... roles) {
        return Client.json(Map.of("clientId", clientId, "roles", List.of(roles)));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String token(String account, String secret) {
        return Client.askForToken(account, secret, "").text("/access_token");
    }

    private static int use(String token) {
        return Client.NOBODY
                .get("/api/orders", "Authorization", "Bearer " + token)
                .status();
    }

    private static Answer ask(String account, String path, String token) {
        return ask(account, Client.secret(account), path, token);
    }

    private static Answer ask(String account, String secret, String path, String token) {
        return form(path, account, secret, "token=" + token);
    }

    private static Answer form(String path, String account, String secret, String form) {
        var basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Client.send(
                HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }
}
