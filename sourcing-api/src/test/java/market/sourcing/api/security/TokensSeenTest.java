package market.sourcing.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class TokensSeenTest {
    private final AtomicInteger checks = new AtomicInteger();

    private TokensSeen tokens(Duration left) {
        return new TokensSeen(token -> {
            checks.incrementAndGet();
            if (token.equals("forged")) {
                throw new BadJwtException("forged");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject(token)
                    .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                    .expiresAt(Instant.now().plus(left))
                    .build();
        });
    }

    @Test
    void a_token_that_was_good_a_moment_ago_is_not_checked_again() {
        var tokens = tokens(Duration.ofHours(1));

        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("other").getSubject()).isEqualTo("other");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_token_that_has_run_out_is_checked_again() {
        var tokens = tokens(Duration.ofSeconds(-1));

        tokens.decode("one");
        tokens.decode("one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_token_without_an_end_is_never_remembered() {
        var tokens = new TokensSeen(token -> {
            checks.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject(token)
                    .build();
        });

        tokens.decode("one");
        tokens.decode("one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_forged_token_is_refused_every_time() {
        var tokens = tokens(Duration.ofHours(1));

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).hasValue(2);
    }
}
