package market.sourcing.api.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final JWKSet ONE = new SignedTokens("i", "one").published();
    private static final JWKSet TWO = new SignedTokens("i", "two").published();

    private JWKSet published = ONE;
    private boolean away;
    private int asked;
    private long now;

    private final IssuerKeys keys = new IssuerKeys(
            () -> {
                asked++;
                if (away) {
                    throw new IOException("away");
                }
                return published;
            },
            () -> now);

    @Test
    void they_are_asked_for_once_and_again_when_they_have_aged() throws KeySourceException {
        assertThat(key("one")).hasSize(1);
        assertThat(key("one")).hasSize(1);
        assertThat(asked).isOne();
        pass(Duration.ofMinutes(6));
        assertThat(key("one")).hasSize(1);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_new_key_is_found_and_a_withdrawn_one_is_gone() throws KeySourceException {
        assertThat(key("one")).hasSize(1);
        published = TWO;
        pass(Duration.ofSeconds(6));
        assertThat(key("two")).hasSize(1);
        pass(Duration.ofSeconds(6));
        assertThat(key("one")).isEmpty();
    }

    @Test
    void made_up_names_do_not_make_it_ask_without_end() throws KeySourceException {
        for (int i = 0; i < 1000; i++) {
            assertThat(key("made-up-" + i)).isEmpty();
        }
        assertThat(asked).isOne();
    }

    @Test
    void while_the_issuer_is_away_the_last_keys_go_on_for_an_hour() throws KeySourceException {
        assertThat(key("one")).hasSize(1);
        away = true;
        pass(Duration.ofMinutes(59));
        assertThat(key("one")).hasSize(1);
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> key("two"));
        pass(Duration.ofMinutes(2));
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> key("one"));
        away = false;
        pass(Duration.ofSeconds(6));
        assertThat(key("one")).hasSize(1);
    }

    private List<JWK> key(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
