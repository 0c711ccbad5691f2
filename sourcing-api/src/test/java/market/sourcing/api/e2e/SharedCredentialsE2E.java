package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.api.security.WebWithSecurity;
import market.sourcing.api.security.embedded.DemoAccounts;
import market.sourcing.infra.credentials.MasterKeyUnusable;
import market.sourcing.infra.webhook.OwnAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** A second node on the PostgreSQL of the first, as on stores of one's own: its security without the rest of it. */
class SharedCredentialsE2E {
    private static final String ACCOUNTS = "/api/operations/accounts";
    private static final String MASTER_KEY_FILE = "--sourcing.security.master-key-file=";
    private static final String CHIEF = "chief-of-e2e";
    private static final String CHIEFS_SECRET = "the-first-operators-own-secret-of-e2e";
    /** What a node learns of the others it learns within a second or two; a busy machine takes longer. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext node;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "market.sourcing.api.security",
        "market.sourcing.api.problem",
        "market.sourcing.api.limits",
        "market.sourcing.api.address",
        "market.sourcing.api.body"
    })
    @WebWithSecurity
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class SecurityAlone {
        @Bean
        OwnAddress ownAddress() {
            return path -> Optional.of(URI.create("http://localhost" + path));
        }
    }

    @BeforeAll
    static void start() {
        node = another(MASTER_KEY_FILE + Marketplace.started().data().resolve("master-key"));
    }

    private static ConfigurableApplicationContext another(String... more) {
        var store = Marketplace.started().bean(JdbcConnectionDetails.class);
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + store.getJdbcUrl(),
                "--spring.datasource.username=" + store.getUsername(),
                "--spring.datasource.password=" + store.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=3",
                "--sourcing.data=" + data,
                "--sourcing.security.first-operator.client-id=" + CHIEF,
                "--sourcing.security.first-operator.secret=" + CHIEFS_SECRET));
        for (var setting : more) {
            // Of two of a name, both would be taken, with a comma between.
            settings.removeIf(other -> nameOf(other).equals(nameOf(setting)));
            settings.add(setting);
        }
        return new SpringApplication(SecurityAlone.class).run(settings.toArray(String[]::new));
    }

    private static String nameOf(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_first_operator_is_made_once_and_works_on_every_node() {
        var operator = tokenOfTheNode(CHIEF, CHIEFS_SECRET);
        assertThat(atTheFirst(ACCOUNTS, operator)).isEqualTo(200);
        assertThat(atTheNode(ACCOUNTS, operator)).isEqualTo(200);
        try (var restarted = another(
                MASTER_KEY_FILE + Marketplace.started().data().resolve("master-key"),
                "--sourcing.security.first-operator.client-id=another-chief")) {
            assertThat(askForToken(address(restarted), "another-chief", CHIEFS_SECRET)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_account_of_one_node_comes_in_on_the_other_and_its_tokens_end_on_both() {
        var secret = Client.OPERATOR
                .post(ACCOUNTS, Client.json(Map.of("clientId", "shop-of-nodes", "roles", List.of("operator"))))
                .text("/clientSecret");
        var revoked = tokenOfTheNode("shop-of-nodes", secret);
        assertThat(atTheFirst(ACCOUNTS, revoked)).isEqualTo(200);
        assertThat(atTheNode(ACCOUNTS, revoked)).isEqualTo(200);
        assertThat(form(address(node), "/oauth2/revoke", "shop-of-nodes", secret, "token=" + revoked)
                        .status())
                .isEqualTo(200);
        assertThat(atTheNode(ACCOUNTS, revoked)).isEqualTo(401);
        await().atMost(SOON).until(() -> atTheFirst(ACCOUNTS, revoked) == 401);

        var ended = tokenOfTheNode("shop-of-nodes", secret);
        assertThat(Client.OPERATOR.post(ACCOUNTS + "/shop-of-nodes/disable", "").status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> atTheNode(ACCOUNTS, ended) == 401);
        assertThat(askForToken(address(node), "shop-of-nodes", secret).status()).isEqualTo(401);
    }

    @Test
    void demo_accounts_are_nobody_where_they_were_not_asked_for() {
        assertThat(askForToken(address(node), "demo-operator", Client.secret("demo-operator"))
                        .status())
                .isEqualTo(401);
        assertThat(atTheNode(ACCOUNTS, Client.OPERATOR.token())).isEqualTo(401);
        assertThat(data.resolve("demo-accounts.json")).doesNotExist();
    }

    @Test
    void where_they_were_asked_for_every_node_shows_the_same_ones_and_made_them_once() throws Exception {
        var file = Files.createDirectories(data.resolve("shown")).resolve("demo-accounts.json");
        Files.writeString(file, "damaged");
        try (var showing = another(
                MASTER_KEY_FILE + Marketplace.started().data().resolve("master-key"),
                "--sourcing.data=" + file.getParent(),
                "--sourcing.demo.accounts=true")) {
            assertThat(Files.readString(file))
                    .isEqualTo(Files.readString(Marketplace.started().data().resolve("demo-accounts.json")));
            assertThat(showing.getBean(DemoAccounts.class).made()).isFalse();
            assertThat(Marketplace.started().bean(DemoAccounts.class).made()).isTrue();
            assertThat(askForToken(address(showing), "demo-buyer", Client.secret("demo-buyer"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_key_that_one_node_brings_in_is_known_to_the_other() {
        var before = keys(address(node));
        assertThat(Client.OPERATOR.post("/api/operations/token-keys/rotate", "").status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> keys(address(node)) == before + 1);
        assertThat(keys(Marketplace.started().address())).isEqualTo(before + 1);
    }

    @Test
    void without_the_master_key_it_does_not_start() {
        assertThatThrownBy(() -> another().close()).rootCause().isInstanceOf(MasterKeyUnusable.class);
        assertThatThrownBy(() -> another("--sourcing.security.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                        .close())
                .rootCause()
                .isInstanceOf(MasterKeyUnusable.class);
    }

    private static String tokenOfTheNode(String account, String secret) {
        return askForToken(address(node), account, secret).text("/access_token");
    }

    private static Answer askForToken(String address, String account, String secret) {
        return form(address, "/oauth2/token", account, secret, "grant_type=client_credentials");
    }

    private static Answer form(String address, String path, String account, String secret, String form) {
        var basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Client.send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static int atTheFirst(String path, String token) {
        return get(Marketplace.started().address() + path, token);
    }

    private static int atTheNode(String path, String token) {
        return get(address(node) + path, token);
    }

    private static int get(String address, String token) {
        return Client.send(HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .status();
    }

    private static int keys(String address) {
        return Client.send(HttpRequest.newBuilder(URI.create(address + "/oauth2/jwks"))
                        .build())
                .body()
                .at("/keys")
                .size();
    }

    private static String address(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer())
                        .getPort();
    }
}
