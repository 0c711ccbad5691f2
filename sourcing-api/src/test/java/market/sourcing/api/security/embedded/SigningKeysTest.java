package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import market.sourcing.infra.credentials.StoredKey;
import market.sourcing.infra.credentials.TokenKeys;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final InMemoryKeys stored = new InMemoryKeys();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final SigningKeys one = node();
    private final SigningKeys two = node();

    private SigningKeys node() {
        return new SigningKeys(stored, () -> now, Duration.ofHours(1));
    }

    @Test
    void the_first_key_is_made_once_and_is_the_same_for_all_nodes() throws Exception {
        one.start(null);
        two.start(null);
        assertThat(ids(two)).hasSize(1).isEqualTo(ids(one));
        assertThat(ids(two.signing())).isEqualTo(ids(one.signing()));
    }

    @Test
    void the_key_of_an_earlier_release_goes_on_and_never_replaces_one_that_is_there() throws Exception {
        var earlier = new RSAKeyGenerator(2048).keyID("earlier").generate();
        one.start(earlier);
        two.start(new RSAKeyGenerator(2048).keyID("of-another-node").generate());
        assertThat(ids(two.signing())).containsExactly("earlier");
        assertThat(ids(two)).containsExactly("earlier");
    }

    @Test
    void a_new_key_is_known_to_all_before_it_signs_and_the_old_one_checks_until_its_tokens_have_run_out()
            throws Exception {
        one.start(null);
        two.start(null);
        var old = ids(one.signing());
        one.rotate();
        two.refresh();
        assertThat(ids(two)).hasSize(2);
        assertThat(ids(one.signing())).isEqualTo(old);
        now = now.plusSeconds(31);
        assertThat(ids(one.signing())).isNotEqualTo(old).isEqualTo(ids(two.signing()));
        now = now.plus(Duration.ofHours(1));
        two.refresh();
        assertThat(ids(two)).containsAll(old);
        now = now.plus(Duration.ofMinutes(2));
        two.refresh();
        assertThat(ids(two)).isEqualTo(ids(two.signing())).doesNotContainAnyElementsOf(old);
        assertThat(stored.all()).hasSize(1);
    }

    @Test
    void a_stolen_key_is_gone_at_once() throws Exception {
        one.start(null);
        two.start(null);
        var stolen = ids(one);
        one.replaceAll();
        two.refresh();
        assertThat(ids(two)).hasSize(1).isEqualTo(ids(two.signing())).doesNotContainAnyElementsOf(stolen);
    }

    private static List<String> ids(JWKSource<SecurityContext> keys) throws Exception {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static final class InMemoryKeys implements TokenKeys {
        private final List<StoredKey> keys = new ArrayList<>();

        @Override
        public List<StoredKey> all() {
            return keys.stream()
                    .sorted(Comparator.comparing(StoredKey::signsFrom).thenComparing(StoredKey::keyId))
                    .toList();
        }

        @Override
        public void add(String keyId, String json, Instant signsFrom) {
            keys.add(new StoredKey(keyId, json, signsFrom));
        }

        @Override
        public void remove(Collection<String> keyIds) {
            keys.removeIf(key -> keyIds.contains(key.keyId()));
        }
    }
}
