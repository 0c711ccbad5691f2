package market.sourcing.infra.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import market.sourcing.infra.eventstore.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this node knows of tokens that ended before their time: revoked ones, those of disabled accounts, and all that an account
 * had when its secret was changed. Every request asks, so it is in memory; what other nodes end is learned with the next
 * {@link #refresh}. While PostgreSQL is away, what was known last goes on.
 */
public final class EndedTokens {
    private final JdbcClient jdbc;
    private final RevokedTokens revoked;
    private final InstantSource clock;
    private final Duration tokenLife;
    private final boolean demo;
    private volatile Known known = new Known(Set.of(), Map.of());

    /** @param endedAt by account: its tokens issued up to then are ended */
    private record Known(Set<String> tokenIds, Map<String, Instant> endedAt) {}

    /**
     * @param tokenLife how long a token lasts at most: older endings have nothing left to end
     * @param demo whether demo accounts were asked for; where not, their tokens are ended
     */
    public EndedTokens(JdbcClient jdbc, RevokedTokens revoked, InstantSource clock, Duration tokenLife, boolean demo) {
        this.jdbc = jdbc;
        this.revoked = revoked;
        this.clock = clock;
        this.tokenLife = tokenLife;
        this.demo = demo;
    }

    /** @param issuedAt to the second, as tokens say it: what was issued in the second of the ending has ended too */
    public boolean include(String tokenId, String clientId, Instant issuedAt) {
        var now = known;
        var ended = now.endedAt().get(clientId);
        return now.tokenIds().contains(tokenId)
                || (ended != null && !issuedAt.isAfter(ended.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Reads what all nodes have ended. */
    public void refresh() {
        var tokenIds = Set.copyOf(revoked.tokenIds());
        var endedAt = new HashMap<String, Instant>();
        jdbc.sql("select client_id, disabled or demo_secret is not null and not :demo as ever, tokens_ended_at"
                        + " from client_account where disabled or demo_secret is not null and not :demo"
                        + " or tokens_ended_at > :recent")
                .param("demo", demo)
                .param("recent", StoredTime.text(clock.instant().minus(tokenLife)))
                .query(row -> {
                    endedAt.put(
                            row.getString("client_id"),
                            row.getBoolean("ever")
                                    ? Instant.MAX
                                    : StoredTime.instant(row.getString("tokens_ended_at")));
                });
        known = new Known(tokenIds, Map.copyOf(endedAt));
    }
}
