package market.sourcing.infra.eventstore;

import static market.sourcing.domain.shared.Uniqueness.FACTORY_TAX_NUMBER;
import static market.sourcing.domain.shared.Uniqueness.SKU_CODE_IN_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UniqueValuesIT {
    private static TestDatabase database;
    private static JdbcTemplate other;
    private static PostgresUniqueValues values;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        var jdbc = new JdbcTemplate(database.pool());
        other = jdbc;
        var transactions = new JdbcTransactionManager(database.pool());
        values = new PostgresUniqueValues(jdbc, new LogWrites(jdbc));
        transaction = new TransactionTemplate(transactions);
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
    void what_one_gives_back_another_takes_in_the_same_unit_of_work() {
        values.reserve(FACTORY_TAX_NUMBER, "CN/16", "factory-a");
        var unit = DefaultUnitOfWork.startAndGet(null);
        values.release(FACTORY_TAX_NUMBER, "CN/16", "factory-a");
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/16", "factory-b")).isTrue();
        unit.commit();
        assertThat(values.holder(FACTORY_TAX_NUMBER, "CN/16")).contains("factory-b");
    }

    @Test
    void what_is_only_given_back_is_free() {
        values.reserve(FACTORY_TAX_NUMBER, "CN/17", "factory-a");
        var unit = DefaultUnitOfWork.startAndGet(null);
        values.release(FACTORY_TAX_NUMBER, "CN/17", "factory-a");
        unit.commit();
        assertThat(values.holder(FACTORY_TAX_NUMBER, "CN/17")).isEmpty();
    }

    @Test
    void a_reservation_that_is_rolled_back_goes_to_the_one_who_waits() throws Exception {
        assertThat(whileReservedByAnother("CN/3", true)).isTrue();
    }

    @Test
    void a_reservation_that_is_committed_keeps_the_one_who_waits_out() throws Exception {
        assertThat(whileReservedByAnother("CN/4", false)).isFalse();
    }

    @Test
    void a_unit_of_work_takes_what_it_reserved_when_it_ends_and_nothing_when_it_fails() {
        var failed = DefaultUnitOfWork.startAndGet(null);
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/5", "factory-a")).isTrue();
        failed.rollback();
        assertThat(heldBy("CN/5")).isEmpty();

        var unit = DefaultUnitOfWork.startAndGet(null);
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/5", "factory-b")).isTrue();
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/5", "factory-b")).isTrue();
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/5", "factory-c")).isFalse();
        assertThat(heldBy("CN/5")).isEmpty();
        unit.commit();
        assertThat(heldBy("CN/5")).containsExactly("factory-b");
    }

    @Test
    void a_unit_of_work_that_gives_a_value_back_may_let_another_have_it() {
        values.reserve(FACTORY_TAX_NUMBER, "CN/6", "factory-a");
        var unit = DefaultUnitOfWork.startAndGet(null);
        values.release(FACTORY_TAX_NUMBER, "CN/6", "factory-a");
        values.reserve(FACTORY_TAX_NUMBER, "CN/7", "factory-a");
        values.release(FACTORY_TAX_NUMBER, "CN/7", "factory-a");
        unit.commit();
        assertThat(heldBy("CN/6")).isEmpty();
        assertThat(heldBy("CN/7")).isEmpty();
    }

    @Test
    void a_unit_of_work_that_is_overtaken_between_answer_and_end_loses_and_writes_nothing() {
        var unit = DefaultUnitOfWork.startAndGet(null);
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/8", "factory-a")).isTrue();
        assertThat(values.reserve(FACTORY_TAX_NUMBER, "CN/9", "factory-a")).isTrue();
        other.update("insert into unique_value values ('FACTORY_TAX_NUMBER', 'CN/9', 'factory-z')");
        assertThatThrownBy(unit::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(heldBy("CN/8")).isEmpty();
        assertThat(heldBy("CN/9")).containsExactly("factory-z");
    }

    private static List<String> heldBy(String value) {
        return other.query("select holder from unique_value where value = ?", (row, n) -> row.getString(1), value);
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
