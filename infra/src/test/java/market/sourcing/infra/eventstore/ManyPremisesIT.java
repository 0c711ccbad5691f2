package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A decision that has read more aggregates than the server has room for locks. */
class ManyPremisesIT {
    private static final int MANY = 50_000;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static TestDatabase database;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate first;
    private static TransactionTemplate second;

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        jdbc = new JdbcTemplate(database.pool());
        var transactions = new JdbcTransactionManager(database.pool());
        first = new TransactionTemplate(transactions);
        second = new TransactionTemplate(transactions);
        second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void hold(String written, int premises) {
        var names =
                IntStream.range(0, premises).mapToObj(each -> "order-" + each).toArray();
        var versions = new Object[premises];
        Arrays.fill(versions, -1L);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("select hold_premises(?, ?, ?)");
                    statement.setArray(1, connection.createArrayOf("text", new Object[] {written}));
                    statement.setArray(2, connection.createArrayOf("text", names));
                    statement.setArray(3, connection.createArrayOf("bigint", versions));
                    return statement;
                },
                (row, _) -> 1);
    }

    private static void holdAtOnce(String written, int premises) {
        second.executeWithoutResult(_ -> {
            jdbc.execute("set local lock_timeout = '50ms'");
            hold(written, premises);
        });
    }

    private static void mustWait(String written, int premises) {
        assertThatThrownBy(() -> holdAtOnce(written, premises))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE));
    }

    @Test
    void it_is_written_all_the_same_and_nobody_else_writes_meanwhile() {
        first.executeWithoutResult(_ -> {
            hold("stock-1", MANY);
            assertThat(jdbc.queryForObject(
                            "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()",
                            Long.class))
                    .isEqualTo(1);
            mustWait("order-7", 0);
        });
        holdAtOnce("order-7", 0);
    }

    @Test
    void it_waits_for_those_who_write() {
        first.executeWithoutResult(_ -> {
            hold("order-7", 2);
            holdAtOnce("order-8", 2);
            mustWait("stock-1", MANY);
        });
        holdAtOnce("stock-1", MANY);
    }
}
