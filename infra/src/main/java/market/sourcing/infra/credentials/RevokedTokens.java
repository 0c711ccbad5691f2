package market.sourcing.infra.credentials;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import market.sourcing.infra.eventstore.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table revoked_token. It is kept in memory by every node, so it is bounded: an account that ends very many tokens one by one
 * ends all that it has so far.
 */
public final class RevokedTokens {
    private static final int MOST_OF_AN_ACCOUNT = 100;

    private final JdbcClient jdbc;
    private final ClientAccounts accounts;
    private final InstantSource clock;

    public RevokedTokens(JdbcClient jdbc, ClientAccounts accounts, InstantSource clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param clientId whose token it is */
    public void add(String tokenId, String clientId, Instant expiresAt) {
        jdbc.sql("delete from revoked_token where expires_at < :now")
                .param("now", StoredTime.text(clock.instant()))
                .update();
        jdbc.sql("insert into revoked_token (token_id, client_id, expires_at) values (?, ?, ?) on conflict do nothing")
                .params(tokenId, clientId, StoredTime.text(expiresAt))
                .update();
        var held = jdbc.sql("select count(*) from revoked_token where client_id = :client")
                .param("client", clientId)
                .query(Long.class)
                .single();
        if (held > MOST_OF_AN_ACCOUNT) {
            accounts.endTokens(clientId);
            jdbc.sql("delete from revoked_token where client_id = :client")
                    .param("client", clientId)
                    .update();
        }
    }

    /** Of tokens that would not have expired yet. */
    Set<String> tokenIds() {
        return new HashSet<>(jdbc.sql("select token_id from revoked_token where expires_at >= :now")
                .param("now", StoredTime.text(clock.instant()))
                .query(String.class)
                .list());
    }
}
