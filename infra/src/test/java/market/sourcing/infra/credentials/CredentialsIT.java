package market.sourcing.infra.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, each with what it remembers. */
class CredentialsIT extends AccountsScene {
    private static final MasterKey MASTER = MasterKey.configured("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "");
    private final RevokedTokens revoked = new RevokedTokens(jdbc, accounts, clock);
    private final EndedTokens one = ended(true);
    private final EndedTokens two = ended(true);

    private EndedTokens ended(boolean demo) {
        return new EndedTokens(jdbc, revoked, clock, Duration.ofHours(2), demo);
    }

    @Test
    void an_account_is_the_same_for_all_nodes_and_its_id_is_taken_for_good() {
        assertThat(accounts.add("shop", "hash", Set.of(Role.BUYER, Role.FACTORY)))
                .isTrue();
        accounts.disable("shop");
        assertThat(accounts.add("shop", "other", Set.of(Role.OPERATOR))).isFalse();
        var other = new ClientAccounts(jdbc, clock, false);
        assertThat(other.find("shop"))
                .contains(new ClientAccount("shop", Set.of(Role.BUYER, Role.FACTORY), NOW, true, false));
        assertThat(keys.of("shop")).extracting(AccountKey::secretHash).containsExactly("hash");
        assertThat(other.find("nobody")).isEmpty();
        assertThat(keys.of("shop").getFirst().toString()).doesNotContain("hash");
        assertThat(accounts.changeSecret("nobody", "hash")).isFalse();
        assertThat(accounts.disable("nobody")).isFalse();
    }

    @Test
    void they_are_listed_page_by_page() {
        for (var id : List.of("c-1", "a-1", "b-1")) {
            accounts.add(id, "hash", Set.of(Role.BUYER));
        }
        assertThat(accounts.after("", 2)).extracting(ClientAccount::clientId).containsExactly("a-1", "b-1");
        assertThat(accounts.after("b-1", 2)).extracting(ClientAccount::clientId).containsExactly("c-1");
    }

    @Test
    void a_revoked_token_is_ended_on_the_other_node_too_until_it_would_have_expired() {
        revoked.add("jti-1", "shop", NOW.plusSeconds(3600));
        two.refresh();
        assertThat(two.include("jti-1", "shop", NOW)).isTrue();
        assertThat(two.include("jti-2", "shop", NOW)).isFalse();
        now = NOW.plusSeconds(3601);
        two.refresh();
        assertThat(two.include("jti-1", "shop", NOW)).isFalse();
        revoked.add("jti-3", "shop", now.plusSeconds(1));
        assertThat(rows("revoked_token")).isOne();
    }

    @Test
    void who_revokes_without_end_ends_all_of_their_own_and_takes_no_more_room() {
        accounts.add("shop", "hash", Set.of(Role.BUYER));
        for (int i = 0; i < 150; i++) {
            revoked.add("jti-" + i, "shop", NOW.plusSeconds(3600));
        }
        assertThat(rows("revoked_token")).isLessThanOrEqualTo(100);
        one.refresh();
        assertThat(one.include("jti-5", "shop", NOW.minusSeconds(60))).isTrue();
        assertThat(one.include("never-revoked", "shop", NOW.minusSeconds(60))).isTrue();
        assertThat(one.include("later", "shop", NOW.plusSeconds(1))).isFalse();
        assertThat(one.include("another", "mill", NOW.minusSeconds(60))).isFalse();
    }

    @Test
    void tokens_end_with_their_account_and_with_its_secret() {
        accounts.add("shop", "hash", Set.of(Role.BUYER));
        accounts.disable("shop");
        one.refresh();
        assertThat(one.include("t", "shop", NOW.plusSeconds(60))).isTrue();
        accounts.enable("shop");
        one.refresh();
        assertThat(one.include("t", "shop", NOW.minusSeconds(60))).isTrue();
        assertThat(one.include("t", "shop", NOW.plusSeconds(60))).isFalse();
        now = NOW.plusSeconds(120);
        assertThat(accounts.changeSecret("shop", "hash-2")).isTrue();
        one.refresh();
        assertThat(one.include("t", "shop", NOW.plusSeconds(60))).isTrue();
        assertThat(one.include("t", "shop", NOW.plusSeconds(121))).isFalse();
    }

    @Test
    void who_is_enabled_without_being_disabled_keeps_the_tokens() {
        accounts.add("shop", "hash", Set.of(Role.BUYER));
        assertThat(accounts.enable("shop")).isTrue();
        one.refresh();
        assertThat(one.include("t", "shop", NOW.minusSeconds(60))).isFalse();
        accounts.disable("shop");
        now = NOW.plusSeconds(120);
        accounts.enable("shop");
        accounts.enable("shop");
        one.refresh();
        assertThat(one.include("t", "shop", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void demo_accounts_are_nobody_where_they_were_not_asked_for() {
        var secrets = new DemoSecrets(jdbc, accounts, MASTER);
        assertThat(secrets.add("demo-operator", "secret", () -> "hash", Role.OPERATOR))
                .isTrue();
        assertThat(secrets.add("demo-operator", "another", () -> "hash", Role.OPERATOR))
                .isFalse();
        assertThat(secrets.all()).containsExactly(new DemoSecrets.Shown("demo-operator", "secret", Role.OPERATOR));
        assertThat(accounts.find("demo-operator")).isPresent();
        assertThat(accounts.hasOperator()).isFalse();
        assertThat(accounts.changeSecret("demo-operator", "hash")).isFalse();

        var elsewhere = new ClientAccounts(jdbc, clock, false);
        assertThat(elsewhere.find("demo-operator")).isEmpty();
        assertThat(elsewhere.after("", 10)).isEmpty();
        assertThat(elsewhere.disable("demo-operator")).isFalse();
        var ended = ended(false);
        ended.refresh();
        assertThat(ended.include("t", "demo-operator", NOW)).isTrue();
        one.refresh();
        assertThat(one.include("t", "demo-operator", NOW)).isFalse();
    }

    @Test
    void keys_are_sealed_and_open_on_every_node_that_has_the_master_key() {
        var keys = new SealedTokenKeys(jdbc, MASTER);
        keys.add("k-2", "{\"d\":\"two\"}", NOW.plusSeconds(30));
        keys.add("k-1", "{\"d\":\"one\"}", NOW);
        assertThat(new SealedTokenKeys(jdbc, MASTER).all())
                .containsExactly(
                        new StoredKey("k-1", "{\"d\":\"one\"}", NOW),
                        new StoredKey("k-2", "{\"d\":\"two\"}", NOW.plusSeconds(30)));
        assertThat(jdbc.sql("select count(*) from token_key where position('one'::bytea in sealed) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        var other = MasterKey.configured("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "");
        assertThatExceptionOfType(MasterKeyUnusable.class).isThrownBy(() -> new SealedTokenKeys(jdbc, other).all());
        keys.remove(List.of("k-1"));
        assertThat(keys.all()).extracting(StoredKey::keyId).containsExactly("k-2");
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
