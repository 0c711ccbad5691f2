package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Who guesses a secret gets nowhere and locks out nobody else. */
class WrongSecretsE2E {
    private static final String OFFICE = "198.51.100.7";
    private static final String ELSEWHERE = "198.51.100.8";
    private static final int GUESSES = 60;

    @Test
    void neighbours_of_a_guesser_get_in_and_so_does_the_owner_from_elsewhere() {
        int answered = 0;
        for (int guess = 0; guess < GUESSES; guess++) {
            var status = status(OFFICE, "demo-agent", "wrong " + guess);
            assertThat(status).isIn(401, 429);
            answered += status == 401 ? 1 : 0;
        }
        assertThat(answered).as("20 at once and one more every three seconds").isBetween(20, GUESSES - 1);
        assertThat(status(OFFICE, "demo-agent", Client.secret("demo-agent"))).isIn(429, 200);
        assertThat(status(OFFICE, "demo-factory", Client.secret("demo-factory")))
                .isEqualTo(200);
        assertThat(status(ELSEWHERE, "demo-agent", Client.secret("demo-agent"))).isEqualTo(200);
    }

    private static int status(String address, String account, String secret) {
        var basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Client.send(
                        HttpRequest.newBuilder(URI.create(Marketplace.started().address() + "/oauth2/token"))
                                .header("X-Forwarded-For", "203.0.113.1, " + address)
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build())
                .status();
    }
}
