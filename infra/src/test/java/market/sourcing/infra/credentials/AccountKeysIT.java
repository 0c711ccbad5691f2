package market.sourcing.infra.credentials;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountKeysIT extends AccountsScene {
    @BeforeEach
    void add() {
        accounts.add("agency", "hash-1", Set.of(Role.AGENT));
    }

    private AccountKey made(String name) {
        return keys.add("agency", name, "hash-of-" + name, null).orElseThrow();
    }

    @Test
    void an_account_begins_with_one_key_and_has_up_to_five_at_once() {
        assertThat(keys.live("agency"))
                .singleElement()
                .satisfies(first -> assertThat(first.name()).isEqualTo("first"))
                .satisfies(first -> assertThat(first.madeAt()).isEqualTo(NOW));
        for (int number = 2; number <= AccountKeys.MOST; number++) {
            now = now.plusSeconds(1);
            assertThat(made("key " + number).madeAt()).isEqualTo(now);
        }
        assertThat(keys.add("agency", "one too many", "hash", null)).isEmpty();
        assertThat(keys.live("agency"))
                .extracting(AccountKey::name)
                .containsExactly("first", "key 2", "key 3", "key 4", "key 5");
    }

    @Test
    void a_revoked_key_is_gone_and_its_place_is_free() {
        var second = made("second");
        keys.revoke("somebody-else", second.keyId());
        assertThat(keys.of("agency")).hasSize(2);
        keys.revoke("agency", second.keyId());
        keys.revoke("agency", second.keyId());
        assertThat(keys.of("agency")).extracting(AccountKey::name).containsExactly("first");
        assertThat(made("third").place()).isEqualTo(2);
    }

    @Test
    void a_key_lives_to_its_end_and_takes_no_place_afterwards() {
        var end = NOW.plusSeconds(60);
        var ending = keys.add("agency", "ending", "hash", end).orElseThrow();
        assertThat(ending.expiresAt()).isEqualTo(end);
        for (int number = 3; number <= AccountKeys.MOST; number++) {
            made("key " + number);
        }
        now = end.minusMillis(1);
        assertThat(keys.live("agency")).contains(ending);
        now = end;
        assertThat(keys.live("agency")).doesNotContain(ending);
        assertThat(keys.of("agency")).contains(ending);
        assertThat(made("after it").place()).isEqualTo(2);
        assertThat(keys.of("agency")).doesNotContain(ending).hasSize(AccountKeys.MOST);
    }

    @Test
    void the_last_use_is_noted_once_a_minute() {
        var key = made("second");
        assertThat(key.lastUsedAt()).isNull();
        keys.used(key.keyId());
        now = NOW.plusSeconds(59);
        keys.used(key.keyId());
        assertThat(lastUse(key)).contains(NOW);
        now = NOW.plus(Duration.ofMinutes(1));
        keys.used(key.keyId());
        assertThat(lastUse(key)).contains(now);
        keys.used("key-of-nobody");
    }

    private Optional<Instant> lastUse(AccountKey key) {
        return keys.of("agency").stream()
                .filter(known -> known.keyId().equals(key.keyId()))
                .findFirst()
                .map(AccountKey::lastUsedAt);
    }

    @Test
    void a_changed_secret_ends_every_key_but_the_new_one() {
        made("second");
        keys.used(keys.of("agency").getFirst().keyId());
        now = NOW.plusSeconds(5);
        assertThat(accounts.changeSecret("agency", "hash-2")).isTrue();
        assertThat(keys.of("agency"))
                .singleElement()
                .satisfies(key -> assertThat(key.secretHash()).isEqualTo("hash-2"))
                .satisfies(key -> assertThat(key.madeAt()).isEqualTo(now))
                .satisfies(key -> assertThat(key.lastUsedAt()).isNull());
    }

    @Test
    void a_changed_secret_is_there_also_where_the_first_key_was_revoked() {
        made("second");
        keys.revoke("agency", keys.of("agency").getFirst().keyId());
        assertThat(accounts.changeSecret("agency", "hash-2")).isTrue();
        assertThat(keys.of("agency")).extracting(AccountKey::secretHash).containsExactly("hash-2");
    }

    @Test
    void many_who_make_keys_at_once_make_no_more_than_there_may_be() throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 12; number++) {
            var name = "key " + number;
            tasks.add(() -> keys.add("agency", name, "hash", null).isPresent());
        }
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var task : threads.invokeAll(tasks, 60, SECONDS)) {
                made += task.get() ? 1 : 0;
            }
        }
        assertThat(made).isEqualTo(AccountKeys.MOST - 1);
        assertThat(keys.live("agency")).hasSize(AccountKeys.MOST);
    }
}
