package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import market.sourcing.infra.credentials.AccountKey;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AnyKeyTest {
    private final List<String> used = new ArrayList<>();
    private final AnyKey encoder = new AnyKey(new BCryptPasswordEncoder(4), used::add);

    private AccountKey key(int place, String secret) {
        return new AccountKey(
                place,
                "key-" + place,
                "a name",
                Objects.requireNonNull(encoder.encode(secret)),
                Instant.EPOCH,
                null,
                null);
    }

    @Test
    void the_secret_of_any_key_lets_in_and_it_is_told_which() {
        var keys = AnyKey.of(List.of(key(1, "old"), key(2, "new")));
        assertThat(encoder.matches("new", keys)).isTrue();
        assertThat(encoder.matches("old", keys)).isTrue();
        assertThat(used).containsExactly("key-2", "key-1");
        assertThat(encoder.matches("other", keys)).isFalse();
        assertThat(encoder.matches("", keys)).isFalse();
        assertThat(encoder.matches(keys, keys)).isFalse();
        assertThat(used).hasSize(2);
        assertThat(encoder.upgradeEncoding(keys)).isFalse();
    }

    @Test
    void without_a_key_nobody_comes_in() {
        for (var secret : List.of("", " ", "old", "\n")) {
            assertThat(encoder.matches(secret, AnyKey.of(List.of()))).isFalse();
        }
        assertThat(encoder.matches("old", null)).isFalse();
    }

    @Test
    void a_hash_by_itself_is_a_password_as_well() {
        var hash = encoder.encode("secret");
        assertThat(encoder.matches("secret", hash)).isTrue();
        assertThat(encoder.matches("other", hash)).isFalse();
        assertThat(used).isEmpty();
    }
}
