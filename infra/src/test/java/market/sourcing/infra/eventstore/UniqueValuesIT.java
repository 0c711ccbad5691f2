package market.sourcing.infra.eventstore;

import static market.sourcing.domain.shared.Uniqueness.FACTORY_TAX_NUMBER;
import static market.sourcing.domain.shared.Uniqueness.SKU_CODE_IN_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UniqueValuesIT {
    private static TestDatabase database;
    private static PostgresUniqueValues values;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        values = new PostgresUniqueValues(new JdbcTemplate(database.pool()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_value_belongs_to_the_first_who_asks_and_stays_theirs() {
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/1", "factory-a")).isTrue();
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/1", "factory-a")).isTrue();
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/1", "factory-b")).isFalse();
        assertThat(values.reserve(SKU_CODE_IN_FACTORY, "CN/1", "factory-b")).isTrue();
    }

    @Test
    void only_the_holder_can_give_a_value_back() {
        values.reserve(FACTORY_TAX_NUMBER, "CN/2", "factory-a");
        values.release(FACTORY_TAX_NUMBER, "CN/2", "factory-b");
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/2", "factory-b")).isFalse();
        values.release(FACTORY_TAX_NUMBER, "CN/2", "factory-a");
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/2", "factory-b")).isTrue();
    }

    @Test
    void a_reservation_that_is_rolled_back_goes_to_the_one_who_waits() throws Exception {
        assertThat(whileReservedByAnother("CN/3", true)).isTrue();
    }

    @Test
    void a_reservation_that_is_committed_keeps_the_one_who_waits_out() throws Exception {
        assertThat(whileReservedByAnother("CN/4", false)).isFalse();
    }

    /** Returns what a second one is told, who asks while the first one's transaction is open. */
    private static boolean whileReservedByAnother(String value, boolean rollback) throws Exception {
        var reserved = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> transaction.execute(status -> {
                var got = values.reserve(FACTORY_TAX_NUMBER, value, "factory-a");
                reserved.countDown();
                awaitQuietly(asked);
                if (rollback) {
                    status.setRollbackOnly();
                }
                return got;
            }));
            var second = threads.submit(() -> {
                awaitQuietly(reserved);
                asked.countDown();
                return values.reserve(FACTORY_TAX_NUMBER, value, "factory-b");
            });
            assertThat(first.get()).isTrue();
            return second.get();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
