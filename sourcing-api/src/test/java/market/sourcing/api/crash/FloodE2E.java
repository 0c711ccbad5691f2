package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Floods from one address, on an application with small limits; who they are is said by a proxy that it trusts. */
class FloodE2E extends CrashScene {
    private static final int WRONG_TOKENS = 10;
    private static final int MANY = 100;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_flood_is_told_to_slow_down_on_every_path_and_others_go_on() throws Exception {
        var data = folder.resolve("data");
        var application = start(
                data,
                "--sourcing.trusted-proxies=127.0.0.1",
                "--sourcing.limits.anonymous-per-second=1",
                "--sourcing.limits.address-failures-per-minute=" + WRONG_TOKENS);
        for (var path : List.of(
                "/oauth2/jwks",
                "/oauth2/authorize",
                "/login",
                "/.well-known/openid-configuration",
                "/swagger-ui/index.html",
                "/actuator/prometheus",
                "/nothing")) {
            var answers = flood(application, path, "203.0.113.9", "none");
            assertThat(answers).as(path).anyMatch(answer -> answer.statusCode() == 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .allMatch(
                            answer -> answer.headers().firstValue("Retry-After").isPresent());
            assertThat(send(application, path, "2001:db8:" + path.length() + "::1", "none")
                            .join()
                            .statusCode())
                    .as(path)
                    .isNotEqualTo(429);
        }
        var wrong = flood(application, "/api/orders", "198.51.100.9", "Bearer wrong");
        assertThat(wrong).allMatch(answer -> answer.statusCode() == 401 || answer.statusCode() == 429);
        assertThat(wrong).anyMatch(answer -> answer.statusCode() == 429);
    }

    private List<HttpResponse<Void>> flood(ChildApplication application, String path, String client, String token) {
        var sent = IntStream.range(0, MANY)
                .mapToObj(_ -> send(application, path, client, token))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<HttpResponse<Void>> send(
            ChildApplication application, String path, String client, String token) {
        return http.sendAsync(
                HttpRequest.newBuilder(application.at(path))
                        .header("X-Forwarded-For", client)
                        .header("Authorization", token)
                        .build(),
                BodyHandlers.discarding());
    }
}
