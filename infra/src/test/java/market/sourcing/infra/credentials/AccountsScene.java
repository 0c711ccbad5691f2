package market.sourcing.infra.credentials;

import java.time.Instant;
import java.time.InstantSource;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and their keys in a database of their own, at a time that the test moves. */
abstract class AccountsScene {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.500Z");

    Instant now = NOW;

    final InstantSource clock = () -> now;
    final TestDatabase database = TestPostgres.freshDatabase();
    final JdbcClient jdbc = JdbcClient.create(database.pool());
    final ClientAccounts accounts = new ClientAccounts(jdbc, clock, true);
    final AccountKeys keys = new AccountKeys(jdbc, clock);

    @AfterEach
    void drop() {
        database.close();
    }
}
