package market.sourcing.infra.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.infra.eventstore.LogSignals;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SequencerIT {
    private static final int AGGREGATES = 300;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogSignals signals = new LogSignals();
    private final Sequencer sequencer = new Sequencer(database.ownConnections(), signals, meters);
    private final NumberedLog log = new NumberedLog(new JdbcTemplate(database.pool()));
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() {
        sequencer.start();
    }

    @AfterEach
    void stop() {
        writers.close();
        sequencer.stop();
        database.close();
    }

    @Test
    void under_many_writers_the_order_inside_every_aggregate_is_kept_and_no_transaction_is_split() throws Exception {
        var committed = new AtomicInteger();
        runAll(32, () -> {
            try (var connection = database.ownConnections().open()) {
                var writer = new RawWriter(connection);
                while (committed.get() < 3000) {
                    committed.addAndGet(writer.nastyTransaction(AGGREGATES));
                    signals.committed();
                }
                return null;
            }
        });
        log.awaitAllNumbered();
        assertThat(log.positions()).isEqualTo(committed.get()).isGreaterThanOrEqualTo(3000);
        log.mustBeDenseFromZero();
        log.mustKeepTheOrderInsideAggregates();
        log.mustNotSplitTransactions();
    }

    @Test
    void a_transaction_that_stays_open_does_not_hold_others_up() throws SQLException {
        try (var open = database.ownConnections().open();
                var other = database.ownConnections().open()) {
            var slow = new RawWriter(open);
            slow.append("slow");
            var quick = new RawWriter(other);
            for (var i = 0; i < 50; i++) {
                quick.append("quick");
                quick.commit();
            }
            await().until(() -> log.positions() == 50);
            slow.commit();
            await().until(() -> log.positions() == 51);
        }
        log.mustBeDenseFromZero();
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_hole() throws SQLException {
        try (var connection = database.ownConnections().open()) {
            var writer = new RawWriter(connection);
            for (var i = 0; i < 20; i++) {
                writer.append("kept");
                writer.commit();
                writer.append("dropped");
                writer.rollback();
            }
        }
        await().until(() -> log.positions() == 20);
        log.mustBeDenseFromZero();
    }

    @Test
    void a_commit_is_numbered_soon_when_the_sequencer_is_told_and_at_the_next_poll_when_it_is_not()
            throws SQLException {
        var head = new AtomicInteger(-1);
        signals.onHead(newHead -> head.set((int) newHead));
        try (var connection = database.ownConnections().open()) {
            var writer = new RawWriter(connection);
            writer.append("told");
            writer.commit();
            signals.committed();
            await().atMost(Duration.ofSeconds(5)).until(() -> head.get() == 0);
            writer.append("untold");
            writer.commit();
            await().atMost(Duration.ofSeconds(5)).until(() -> head.get() == 1);
        }
        assertThat(meters.get("sourcing.sequencer.batch").summary().totalAmount())
                .isEqualTo(2);
        assertThat(meters.get("sourcing.sequencer.lag").timer().count()).isPositive();
        assertThat(meters.get("sourcing.sequencer.head").gauge().value()).isEqualTo(1);
    }

    @Test
    void a_sequencer_whose_connection_is_killed_again_and_again_is_replaced_without_a_hole_or_a_repeat()
            throws Exception {
        var standby = new Sequencer(database.ownConnections(), signals, new SimpleMeterRegistry());
        standby.start();
        var committed = new AtomicInteger();
        var kills = new AtomicInteger();
        try {
            var load = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n -> writers.submit(() -> {
                        try (var connection = database.ownConnections().open()) {
                            var writer = new RawWriter(connection);
                            while (kills.get() < 15) {
                                committed.addAndGet(writer.nastyTransaction(AGGREGATES));
                            }
                            return null;
                        }
                    }))
                    .toList();
            while (kills.get() < 15) {
                var before = log.positions();
                await().atMost(Duration.ofSeconds(20)).until(() -> log.positions() > before);
                kills.addAndGet(killTheHolderOfTheLock());
            }
            for (var writer : load) {
                writer.get();
            }
            log.awaitAllNumbered();
        } finally {
            standby.stop();
        }
        assertThat(log.positions()).isEqualTo(committed.get());
        log.mustBeDenseFromZero();
        log.mustKeepTheOrderInsideAggregates();
    }

    private int killTheHolderOfTheLock() throws SQLException {
        try (var admin = database.openAsAdmin();
                var statement = admin.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) filter (where pg_terminate_backend(pid)) from pg_locks where locktype ="
                                + " 'advisory' and granted and database = (select oid from pg_database where datname ="
                                + " current_database())")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void runAll(int count, Callable<?> work) throws Exception {
        var running = new ArrayList<Future<?>>();
        for (var i = 0; i < count; i++) {
            running.add(writers.submit(work));
        }
        for (var one : running) {
            one.get();
        }
    }
}
