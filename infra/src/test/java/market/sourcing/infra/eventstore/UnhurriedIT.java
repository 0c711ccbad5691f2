package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on whole tables has the time that it needs, on connections whose other work has little. */
class UnhurriedIT {
    private static final String SLOWLY = "select pg_sleep(1.2)";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private HikariDataSource pool;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.application().user());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql("set statement_timeout = 300; set transaction_timeout = 400");
        pool = new HikariDataSource(config);
        jdbc = new JdbcTemplate(pool);
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void it_may_take_longer_than_a_transaction_of_a_request() {
        Unhurried.run(jdbc, () -> jdbc.execute(SLOWLY));
    }

    @Test
    void it_may_in_a_transaction_that_is_open_already() {
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(_ -> {
            jdbc.execute("select 1");
            Unhurried.run(jdbc, () -> jdbc.execute(SLOWLY));
        });
    }

    @Test
    void its_time_has_an_end_all_the_same() {
        Unhurried.run(jdbc, () -> {
            assertThat(setting("statement_timeout")).isEqualTo(Duration.ofMinutes(10));
            assertThat(setting("transaction_timeout")).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void what_comes_after_it_on_the_same_connection_has_little_time_again() {
        Unhurried.run(jdbc, () -> jdbc.execute("select 1"));
        assertThatThrownBy(() -> jdbc.execute(SLOWLY)).hasMessageContaining("statement timeout");
    }

    private Duration setting(String name) {
        var millis = jdbc.queryForObject("select setting::bigint from pg_settings where name = ?", Long.class, name);
        return Duration.ofMillis(millis == null ? 0 : millis);
    }
}
