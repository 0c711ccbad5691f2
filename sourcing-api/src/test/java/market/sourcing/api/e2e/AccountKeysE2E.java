package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several keys of one account: one is changed while another goes on. */
class AccountKeysE2E {
    private static final String ACCOUNTS = "/api/operations/accounts";

    /** An agent with the secret that it began with. */
    private record Agency(String clientId, String secret) {
        static Agency added() {
            var id = "agency-" + Goods.unique().toLowerCase(Locale.ROOT);
            var added = OPERATOR.post(ACCOUNTS, Client.json(Map.of("clientId", id, "roles", List.of("agent"))));
            assertThat(added.status()).isEqualTo(201);
            return new Agency(id, added.text("/clientSecret"));
        }

        String keys() {
            return "/api/accounts/" + clientId + "/keys";
        }

        int asks(String withSecret) {
            return Client.askForToken(clientId, withSecret, "").status();
        }

        Answer send(String method, String path, String body) {
            var token = Client.askForToken(clientId, secret, "").text("/access_token");
            return Client.send(
                    HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build());
        }
    }

    private static String named(String name) {
        return Client.json(Map.of("name", name));
    }

    @Test
    void an_agent_changes_its_key_without_a_moment_in_which_none_works() {
        var agency = Agency.added();
        var first = agency.send("GET", agency.keys(), "");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/items")).hasSize(1);
        assertThat(first.text("/items/0/name")).isEqualTo("first");
        assertThat(Instant.parse(first.text("/items/0/lastUsedAt")))
                .isAfter(Instant.now().minusSeconds(300));

        var made = agency.send("POST", agency.keys(), named("the new machine"));
        assertThat(made.status()).isEqualTo(201);
        var secret = made.text("/clientSecret");
        assertThat(agency.asks(agency.secret())).isEqualTo(200);
        assertThat(agency.asks(secret)).isEqualTo(200);

        var next = new Agency(agency.clientId(), secret);
        var old = agency.keys() + "/" + first.text("/items/0/keyId") + "/revoke";
        var left = next.send("POST", old, "");
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.body().at("/items")).hasSize(1);
        assertThat(agency.asks(agency.secret())).isEqualTo(401);
        assertThat(agency.asks(secret)).isEqualTo(200);
        assertThat(next.send("POST", old, "").status()).isEqualTo(200);
        var shown = next.send("GET", agency.keys(), "");
        assertThat(shown.text("/items/0/keyId")).isEqualTo(made.text("/keyId"));
        assertThat(shown.http().body()).doesNotContain(secret, "$2a$");
        assertThat(next.send("POST", agency.keys() + "/" + made.text("/keyId") + "/revoke", "")
                        .code())
                .isEqualTo("LAST_KEY");
    }

    @Test
    void there_are_at_most_five_and_a_stolen_secret_ends_them_all() {
        var agency = Agency.added();
        var last = agency.secret();
        for (int number = 2; number <= 5; number++) {
            last = OPERATOR.post(agency.keys(), named("machine " + number)).text("/clientSecret");
        }
        assertThat(agency.asks(last)).isEqualTo(200);
        assertThat(OPERATOR.post(agency.keys(), named("one too many")).code()).isEqualTo("TOO_MANY_KEYS");

        var rotated = OPERATOR.post(ACCOUNTS + "/" + agency.clientId() + "/rotate-secret", "");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(agency.asks(last)).isEqualTo(401);
        assertThat(agency.asks(agency.secret())).isEqualTo(401);
        assertThat(agency.asks(rotated.text("/clientSecret"))).isEqualTo(200);
        assertThat(OPERATOR.get(agency.keys()).body().at("/items")).hasSize(1);
    }

    @Test
    void a_key_may_have_an_end() {
        var agency = Agency.added();
        var soon = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var made =
                OPERATOR.post(agency.keys(), Client.json(Map.of("name", "for a month", "expiresAt", soon.toString())));
        assertThat(made.text("/expiresAt")).isEqualTo(soon.toString());
        assertThat(agency.asks(made.text("/clientSecret"))).isEqualTo(200);
        for (var end : List.of("2020-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z")) {
            assertThat(OPERATOR.post(agency.keys(), Client.json(Map.of("name", "no", "expiresAt", end)))
                            .text("/errors/0/field"))
                    .as(end)
                    .isEqualTo("expiresAt");
        }
        assertThat(OPERATOR.post(agency.keys(), "{}").errors()).containsExactly("name: REQUIRED");
    }

    @Test
    void keys_are_their_owners_and_operators() {
        var agency = Agency.added();
        var key = OPERATOR.get(agency.keys()).text("/items/0/keyId");
        for (var other : List.of(BUYER, AGENT)) {
            assertThat(other.get(agency.keys()).status()).isEqualTo(404);
            assertThat(other.post(agency.keys(), named("mine")).status()).isEqualTo(404);
            assertThat(other.post(agency.keys() + "/" + key + "/revoke", "").status())
                    .isEqualTo(404);
        }
        var demos = AGENT.get("/api/accounts/demo-agent/keys");
        assertThat(demos.status()).isEqualTo(200);
        var made = AGENT.post("/api/accounts/demo-agent/keys", named("besides"));
        assertThat(Client.askForToken("demo-agent", made.text("/clientSecret"), "")
                        .status())
                .isEqualTo(200);
        assertThat(AGENT.post("/api/accounts/demo-agent/keys/" + demos.text("/items/0/keyId") + "/revoke", "")
                        .code())
                .isEqualTo("DEMO_ACCOUNT");
        assertThat(AGENT.post("/api/accounts/demo-agent/keys/" + made.text("/keyId") + "/revoke", "")
                        .status())
                .isEqualTo(200);
    }
}
