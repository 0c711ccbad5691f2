package market.sourcing.api.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.security.WebWithSecurity;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The application's security without the rest of it, so without stores, behind an issuer of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalIssuerE2E {
    private static final HttpIssuer ISSUER = new HttpIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext application;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"market.sourcing.api.security", "market.sourcing.api.problem", "market.sourcing.api.limits"})
    @WebWithSecurity
    static class SecurityAlone {}

    @RestController
    static class Doors {
        @OpenToAccounts
        @GetMapping("/api/anybody")
        String anybody() {
            return "in";
        }

        @OpenTo(Role.OPERATOR)
        @GetMapping("/api/operations/anything")
        String operators() {
            return "in";
        }
    }

    @BeforeAll
    static void start() {
        ISSUER.goAway();
        application = new SpringApplication(SecurityAlone.class, Doors.class)
                .run(
                        "--server.port=0",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.name(),
                        "--spring.security.oauth2.resourceserver.jwt.audiences=marketplace",
                        "--sourcing.security.issuer.roles-claim=groups",
                        "--sourcing.security.issuer.roles.staff=OPERATOR");
    }

    @AfterAll
    static void stop() {
        application.close();
        ISSUER.close();
    }

    @Test
    @Order(1)
    void while_the_issuer_is_away_the_answer_is_503_and_then_the_same_token_is_accepted() throws Exception {
        var token = ISSUER.hand().access(UnaryOperator.identity());
        var away = get("/api/anybody", token);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(away.body()).contains("ISSUER_UNAVAILABLE");
        ISSUER.comeBack();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/anybody", token).statusCode() == 200);
    }

    @Test
    @Order(2)
    void a_token_that_is_not_meant_for_the_marketplace_is_401() throws Exception {
        var refused = List.<String>of(
                ISSUER.hand().access(token -> token.audience("another-api")),
                ISSUER.hand().access(token -> token.audience((String) null)),
                ISSUER.hand().access(token -> token.expirationTime(null)),
                ISSUER.hand().signed("JWT", token -> token.claim("nonce", "n")),
                ISSUER.hand().signedWithThePublicKey(UnaryOperator.identity()),
                ISSUER.hand().unsigned(UnaryOperator.identity()));
        for (var token : refused) {
            assertThat(get("/api/anybody", token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Order(3)
    void only_the_configured_claim_makes_an_operator() throws Exception {
        assertThat(operations(token -> token.claim("scope", "operator"))).isEqualTo(403);
        assertThat(operations(token -> token.claim("groups", List.of("operator"))))
                .isEqualTo(403);
        assertThat(operations(token -> token.claim("groups", List.of("staff")))).isEqualTo(200);
    }

    private static int operations(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return get("/api/operations/anything", ISSUER.hand().access(change)).statusCode();
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        int port = Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer())
                .getPort();
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }
}
