package market.sourcing.infra.credentials;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table client_account. Demo accounts are there for nobody where they were not asked for. */
public final class ClientAccounts {
    private static final String ROWS = "select client_id, roles, made_at, disabled, demo_secret is not null as demo"
            + " from client_account where (demo_secret is null or :demo) ";

    /** Of {@code account}, which the statement names before. */
    private static final String FIRST_KEY =
            "insert into account_key (client_id, place, key_id, name, secret_hash, made_at)"
                    + " select client_id, 1, :key, :name, :hash, :at from account";

    private static final int LONGEST_ID = 64;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final boolean demo;

    /** @param demo whether demo accounts were asked for */
    public ClientAccounts(JdbcClient jdbc, InstantSource clock, boolean demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether demo accounts come in. */
    public boolean demo() {
        return demo;
    }

    /** @param clientId whatever a client may have sent */
    public Optional<ClientAccount> find(String clientId) {
        if (clientId.length() > LONGEST_ID || clientId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(ROWS + "and client_id = :id")
                .param("demo", demo)
                .param("id", clientId)
                .query(ClientAccounts::account)
                .optional();
    }

    /** In the order of their ids, the first after the given one. */
    public List<ClientAccount> after(String clientId, int most) {
        return jdbc.sql(ROWS + "and client_id > :id order by client_id limit :most")
                .param("demo", demo)
                .param("id", clientId.replace("\0", ""))
                .param("most", most)
                .query(ClientAccounts::account)
                .list();
    }

    /** Somebody can administrate. Demo accounts don't count: they may be gone with the next start. */
    public boolean hasOperator() {
        return jdbc.sql("select exists (select from client_account where demo_secret is null and not disabled and roles"
                        + " @> array['OPERATOR'])")
                .query(Boolean.class)
                .single();
    }

    /** Returns whether the id was free; also a disabled account, and a demo account that is not shown, keeps its own. */
    public boolean add(String clientId, String secretHash, Set<Role> roles) {
        return insert(clientId, secretHash, roles, null);
    }

    /** With its first key. */
    boolean insert(String clientId, String secretHash, Set<Role> roles, byte @Nullable [] demoSecret) {
        return jdbc.sql("with account as (insert into client_account (client_id, roles, made_at, demo_secret)"
                                + " values (:id, :roles, :at, :demo) on conflict do nothing returning client_id) "
                                + FIRST_KEY)
                        .param("id", clientId)
                        .param("key", AccountKeys.randomId())
                        .param("name", AccountKeys.FIRST)
                        .param("hash", secretHash)
                        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                        .param("at", StoredTime.text(clock.instant()))
                        .param("demo", demoSecret, java.sql.Types.BINARY)
                        .update()
                == 1;
    }

    /** Its tokens end with it and stay ended when it is enabled again. Returns whether there is such an account. */
    public boolean disable(String clientId) {
        return change("disabled = true, tokens_ended_at = :at", clientId);
    }

    /** One that was not disabled keeps its tokens. */
    public boolean enable(String clientId) {
        return change(
                "disabled = false, tokens_ended_at ="
                        + " case when disabled then greatest(tokens_ended_at, :at) else tokens_ended_at end",
                clientId);
    }

    /** Ends the tokens issued up to now. */
    void endTokens(String clientId) {
        change("tokens_ended_at = :at", clientId);
    }

    /**
     * All keys that it had end, and the tokens that they were good for; it has a first key anew. Returns whether there is such an
     * account.
     */
    public boolean changeSecret(String clientId, String secretHash) {
        return jdbc.sql("with account as (update client_account set tokens_ended_at = :at where client_id = :id"
                                // Its secret is shown by every node, which would go on to show the old one.
                                + " and demo_secret is null returning client_id),"
                                + " others as (delete from account_key where place <> 1"
                                + " and client_id in (select client_id from account)) "
                                + FIRST_KEY
                                + " on conflict (client_id, place) do update set key_id = excluded.key_id,"
                                + " name = excluded.name, secret_hash = excluded.secret_hash,"
                                + " made_at = excluded.made_at, last_used_at = null, expires_at = null")
                        .param("key", AccountKeys.randomId())
                        .param("name", AccountKeys.FIRST)
                        .param("hash", secretHash)
                        .param("at", StoredTime.text(clock.instant()))
                        .param("id", clientId)
                        .update()
                == 1;
    }

    private boolean change(String what, String clientId) {
        return jdbc.sql("update client_account set " + what
                                + " where client_id = :id and (demo_secret is null or :demo)")
                        .param("at", StoredTime.text(clock.instant()))
                        .param("id", clientId)
                        .param("demo", demo)
                        .update()
                == 1;
    }

    private static ClientAccount account(ResultSet row, int number) throws SQLException {
        return new ClientAccount(
                row.getString("client_id"),
                roles(row.getArray("roles")),
                StoredTime.instant(row.getString("made_at")),
                row.getBoolean("disabled"),
                row.getBoolean("demo"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
