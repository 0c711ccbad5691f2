package market.sourcing.infra.credentials;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table account_key: the secrets of accounts. An account has several, so that it makes a new one, gives it to its machines one
 * after the other, and revokes the old one when none of them uses it any more. All nodes read it whenever somebody comes in, so
 * that what is revoked is revoked everywhere.
 */
public final class AccountKeys {
    /** As many an account has at once. */
    public static final int MOST = 5;

    /** What the key is called that an account begins with. */
    static final String FIRST = "first";

    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Whoever asks for tokens all the time writes no more often. */
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public AccountKeys(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are there, also those that have ended; in the order of their making. */
    public List<AccountKey> of(String clientId) {
        return jdbc.sql("select * from account_key where client_id = :id order by made_at, place")
                .param("id", clientId)
                .query(AccountKeys::key)
                .list();
    }

    /** Those that let somebody in. */
    public List<AccountKey> live(String clientId) {
        var now = clock.instant();
        return of(clientId).stream().filter(key -> key.isLive(now)).toList();
    }

    /** By this clock keys end. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Makes a key in a place that is free; one that has ended takes none.
     *
     * @return empty where as many are live as an account may have
     */
    public Optional<AccountKey> add(String clientId, String name, String secretHash, @Nullable Instant expiresAt) {
        var key = new AccountKey(0, randomId(), name, secretHash, clock.instant(), null, expiresAt);
        jdbc.sql("delete from account_key where client_id = :id and expires_at <= :now")
                .param("id", clientId)
                .param("now", StoredTime.text(key.madeAt()))
                .update();
        // Two nodes may choose the same place: the second looks again.
        while (!insert(clientId, key)) {
            if (of(clientId).size() >= MOST) {
                return Optional.empty();
            }
        }
        return of(clientId).stream()
                .filter(made -> made.keyId().equals(key.keyId()))
                .findFirst();
    }

    private boolean insert(String clientId, AccountKey key) {
        return jdbc.sql("insert into account_key (client_id, place, key_id, name, secret_hash, made_at, expires_at)"
                                + " select :id, place, :key, :name, :hash, :at, :end from generate_series(1, :most) place"
                                + " where place not in (select taken.place from account_key taken where client_id = :id)"
                                + " order by place limit 1 on conflict (client_id, place) do nothing")
                        .param("id", clientId)
                        .param("key", key.keyId())
                        .param("name", key.name())
                        .param("hash", key.secretHash())
                        .param("at", StoredTime.text(key.madeAt()))
                        .param(
                                "end",
                                key.expiresAt() == null ? null : StoredTime.text(key.expiresAt()),
                                java.sql.Types.VARCHAR)
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** It lets nobody in from now on, on any node; tokens that it was good for go on to their end. */
    public void revoke(String clientId, String keyId) {
        jdbc.sql("delete from account_key where client_id = :id and key_id = :key")
                .param("id", clientId)
                .param("key", keyId)
                .update();
    }

    /** Notes that a key has let somebody in. */
    public void used(String keyId) {
        var now = clock.instant();
        jdbc.sql("update account_key set last_used_at = :now where key_id = :key"
                        + " and (last_used_at is null or last_used_at <= :before)")
                .param("now", StoredTime.text(now))
                .param("before", StoredTime.text(now.minus(NOTED_EACH)))
                .param("key", keyId)
                .update();
    }

    static String randomId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return "key-" + HexFormat.of().formatHex(bytes);
    }

    private static AccountKey key(ResultSet row, int number) throws SQLException {
        return new AccountKey(
                row.getInt("place"),
                row.getString("key_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                StoredTime.instant(row.getString("made_at")),
                instant(row.getString("last_used_at")),
                instant(row.getString("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : StoredTime.instant(stored);
    }
}
