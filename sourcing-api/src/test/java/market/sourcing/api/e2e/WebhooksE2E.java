package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.PositionedLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An agent's webhook as the agent makes it and as others see it. Nobody is there to be told: the name has no address (RFC 2606). */
class WebhooksE2E {
    private static final String OPERATIONS = "/api/operations/pools";
    private static final String HOOKS = "/feed/v1/webhooks";
    private static final String URL = "https://shop.invalid/hook";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Answer pool = OPERATOR.create(OPERATIONS, Map.of("name", "Told"));

    private void grant() {
        var body = Map.of("agentId", AGENT.id().value());
        assertThat(OPERATOR.change(OPERATIONS + "/" + pool.id() + "/grant", pool.version(), body)
                        .status())
                .isEqualTo(200);
    }

    private Map<String, Object> hook(String url) {
        return Map.of("poolId", pool.id(), "url", url);
    }

    private static String one(Answer hook) {
        return HOOKS + "/" + hook.id();
    }

    @Test
    void an_agent_subscribes_sees_the_secret_changes_and_ends() {
        assertThat(AGENT.create(HOOKS, hook(URL)).code()).isEqualTo("POOL_UNKNOWN");
        grant();
        var key = UUID.randomUUID().toString();
        var made = AGENT.createAs(key, HOOKS, hook(URL));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(one(made));
        assertThat(AGENT.createAs(key, HOOKS, hook(URL)).id()).isEqualTo(made.id());
        assertThat(AGENT.createAs(key, HOOKS, hook(URL + "2")).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");

        var shown = AGENT.get(one(made) + "?min-version=0");
        assertThat(shown.text("/state")).isEqualTo("ACTIVE");
        assertThat(shown.text("/poolId")).isEqualTo(pool.id());
        assertThat(OPERATOR.get(one(made)).status()).isEqualTo(200);
        assertThat(AUDITOR.get(one(made) + "/messages").status()).isEqualTo(200);
        assertThat(OPERATOR.get(one(made) + "/secret").status()).isEqualTo(403);

        var secret = AGENT.get(one(made) + "/secret");
        assertThat(secret.text("/secret")).startsWith("whsec_");
        assertThat(secret.text("/publicKey")).startsWith("whpk_");
        assertThat(secret.header("Cache-Control")).contains("no-store");
        var rotated = AGENT.change(one(made) + "/rotate-secret", made.version());
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(AGENT.change(one(made) + "/rotate-secret", made.version()).status())
                .isEqualTo(412);
        assertThat(AGENT.get(one(made) + "/secret?min-version=" + rotated.version())
                        .text("/secret"))
                .isNotEqualTo(secret.text("/secret"));

        var moved = AGENT.change(one(made) + "/move", rotated.version(), Map.of("url", URL + "/new"));
        var ended = AGENT.change(one(made) + "/end", moved.version());
        assertThat(AGENT.get(one(made) + "?min-version=" + ended.version()).text("/state"))
                .isEqualTo("ENDED");
        assertThat(AGENT.change(one(made) + "/enable", ended.version()).code()).isEqualTo("WEBHOOK_ENDED");
    }

    /** The feed stands still: somebody else has the row of its token. */
    @Test
    void without_a_cursor_what_happens_from_now_on_is_told_wherever_the_feed_is() throws SQLException {
        grant();
        var log = Marketplace.started().bean(PositionedLog.class);
        var transactions = Marketplace.started().bean(DataSourceTransactionManager.class);
        try (var holder = Objects.requireNonNull(transactions.getDataSource()).getConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("select from token_entry where processor_name = 'feed' for update");
            }
            long before = log.head();
            assertThat(OPERATOR.create(OPERATIONS, Map.of("name", "After all that the feed knows"))
                            .status())
                    .isEqualTo(201);
            await().atMost(PATIENCE).until(() -> log.head() > before);
            long head = log.head();
            var made = AGENT.create(HOOKS, hook(URL));
            assertThat(AGENT.get(one(made) + "?min-version=0")
                            .body()
                            .at("/position")
                            .asLong())
                    .isGreaterThanOrEqualTo(head);
            AGENT.change(one(made) + "/end", made.version());
        }
    }

    /** As if it were that: more was known of the webhook once than is known now. */
    @Test
    void while_the_log_is_read_anew_nobody_is_shown_what_was_true_long_ago() {
        grant();
        var made = AGENT.create(HOOKS, hook(URL));
        assertThat(AGENT.get(one(made) + "?min-version=0").status()).isEqualTo(200);
        onceKnownTo(Long.MAX_VALUE, made);
        try {
            for (var path : List.of(HOOKS, one(made), one(made) + "/secret", one(made) + "/messages")) {
                assertThat(AGENT.get(path).code()).as(path).isEqualTo("VIEW_BEHIND");
            }
            assertThat(AGENT.create(HOOKS, hook(URL)).code()).isEqualTo("VIEW_BEHIND");
        } finally {
            onceKnownTo(0, made);
        }
        assertThat(AGENT.get(one(made) + "/secret").status()).isEqualTo(200);
        AGENT.change(one(made) + "/end", made.version());
    }

    private static void onceKnownTo(long position, Answer hook) {
        JdbcClient.create(Marketplace.started().bean(DataSource.class))
                .sql("update feed_webhook_cursor set known_to = ? where webhook_id = ?")
                .params(position, hook.id())
                .update();
    }

    @Test
    void a_target_that_is_not_of_the_internet_or_not_secure_is_refused() {
        grant();
        for (var url : List.of(
                "http://shop.invalid/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://169.254.169.254/latest",
                "https://user:secret@shop.invalid/hook",
                "https://shop.invalid:99999/hook",
                "nonsense")) {
            var refused = AGENT.create(HOOKS, hook(url));
            assertThat(refused.status()).as(url).isEqualTo(400);
            assertThat(refused.text("/errors/0/field")).isEqualTo("url");
        }
    }

    @Test
    void what_could_not_be_told_is_shown_with_the_reason_and_told_again_from_where_the_agent_says() {
        grant();
        var factory = Goods.verified(Client.FACTORY);
        var listing = Goods.published(Client.FACTORY, Goods.bag(factory.id(), "Told"));
        var made = AGENT.create(HOOKS, hook(URL));
        OPERATOR.change(OPERATIONS + "/" + pool.id() + "/add", pool.version(), Map.of("listingId", listing.id()));
        await().atMost(PATIENCE)
                .until(() -> AGENT.get(one(made) + "/messages")
                        .body()
                        .at("/items/0/outcome")
                        .isString());
        var message = AGENT.get(one(made) + "/messages").body().at("/items/0");
        assertThat(message.at("/outcome").asString()).isEqualTo("NAME_UNKNOWN");
        assertThat(message.at("/status").isNull()).isTrue();
        assertThat(AGENT.get(one(made)).text("/failingSince")).isNotEmpty();

        var again = AGENT.post(
                one(made) + "/send-again",
                "{\"messageId\":\"" + message.at("/id").asString() + "\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(AGENT.get(one(made) + "/messages")
                        .body()
                        .at("/items/0/again")
                        .asBoolean())
                .isTrue();
        assertThat(AGENT.post(one(made) + "/send-again", "{\"messageId\":\"msg_none_1\"}")
                        .code())
                .isEqualTo("MESSAGE_UNKNOWN");
        var cursor = AGENT.get(one(made)).text("/cursor");
        assertThat(AGENT.post(one(made) + "/tell-again", "{\"cursor\":\"" + cursor + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(AGENT.post(one(made) + "/tell-again", "{\"cursor\":\"nonsense\"}")
                        .status())
                .isEqualTo(400);
        AGENT.change(one(made) + "/end", made.version());
    }
}
