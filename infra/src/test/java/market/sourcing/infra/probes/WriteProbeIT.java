package market.sourcing.infra.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import market.sourcing.infra.sequencer.OwnConnections;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteProbeIT {
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/nothing";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final AtomicLong nanos = new AtomicLong();
    private final SignOfLife writes = new SignOfLife("writes", Duration.ofSeconds(4), nanos::get);
    private final OwnConnections own = () -> DriverManager.getConnection(
            database.url(),
            database.application().user(),
            database.application().password());

    private HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(database.application().user());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void watch() {
        writes.watch();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void outage() {
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());
        assertThat(writes.isSilent()).isTrue();
    }

    @Test
    void after_an_outage_nothing_is_written_before_the_pool_has_a_connection() throws SQLException {
        try (var away = pool(NOBODY_LISTENS);
                var back = pool(database.url())) {
            outage();
            assertThatThrownBy(() -> new WriteProbe(own, away, writes).write()).isInstanceOf(SQLException.class);
            assertThat(writes.isSilent()).isTrue();
            new WriteProbe(own, back, writes).write();
            assertThat(writes.isSilent()).isFalse();
        }
    }

    @Test
    void a_pool_that_is_busy_is_no_outage() throws SQLException {
        try (var pool = pool(database.url());
                var taken = pool.getConnection()) {
            new WriteProbe(own, pool, writes).write();
            outage();
            new WriteProbe(own, pool, writes).write();
            assertThat(writes.isSilent()).isFalse();
            assertThat(taken.isClosed()).isFalse();
        }
    }
}
