package market.sourcing.infra.credentials;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import market.sourcing.domain.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets of demo accounts: the only ones that can be shown again, by every node. */
public final class DemoSecrets {
    private static final String NAME = "demo_secret ";

    private final JdbcClient jdbc;
    private final ClientAccounts accounts;
    private final MasterKey master;

    public DemoSecrets(JdbcClient jdbc, ClientAccounts accounts, MasterKey master) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.master = master;
    }

    /** A demo account and its secret. */
    public record Shown(String clientId, String secret, Role role) {
        /** Without the secret: records end up in logs. */
        @Override
        public String toString() {
            return clientId;
        }
    }

    /**
     * Returns whether the id was free.
     *
     * @param secretHash is asked for only then
     */
    public boolean add(String clientId, String secret, Supplier<String> secretHash, Role role) {
        if (isThere(clientId)) {
            return false;
        }
        var sealed = master.seal(NAME + clientId, secret.getBytes(StandardCharsets.UTF_8));
        return accounts.insert(clientId, secretHash.get(), Set.of(role), sealed);
    }

    private boolean isThere(String clientId) {
        return jdbc.sql("select exists (select from client_account where client_id = ?)")
                .param(clientId)
                .query(Boolean.class)
                .single();
    }

    /** In the order of their ids. */
    public List<Shown> all() {
        return jdbc.sql(
                        "select client_id, demo_secret, roles[1] as role from client_account where demo_secret is not null"
                                + " order by client_id")
                .query((row, number) -> {
                    var id = row.getString("client_id");
                    var secret = master.open(NAME + id, row.getBytes("demo_secret"));
                    return new Shown(
                            id, new String(secret, StandardCharsets.UTF_8), Role.valueOf(row.getString("role")));
                })
                .list();
    }
}
