package market.sourcing.infra.trade;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.StatePriorSales;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.infra.commands.Contended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A command that waits in vain for what somebody else holds harms nobody but itself. */
class WhoSharesACommitIT {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'";

    private final TwoNodes nodes = new TwoNodes();
    private final Stall stall = Stall.open(nodes, "one");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The tests' pool waits for locks without an end, and the application's does not. */
    @BeforeEach
    void locksAreWaitedForThreeSeconds() {
        nodes.log().jdbc().execute("alter role current_user set lock_timeout = '3s'");
        nodes.log().database().pool().getHikariPoolMXBean().softEvictConnections();
    }

    @AfterEach
    void close() {
        nodes.log().jdbc().execute("alter role current_user reset lock_timeout");
        threads.close();
        nodes.close();
    }

    @Test
    void others_of_a_commit_in_which_one_waits_for_a_lock_in_vain_are_written() throws Exception {
        var slow = stall.offers("slow", "CNY", ProductionKind.SPOT, 100);
        var stuck = stall.offers("stuck", "CNY", ProductionKind.SPOT, 100);
        var innocent = stall.offers("innocent", "CNY", ProductionKind.SPOT, 100);
        var slowIsFree = new CountDownLatch(1);
        var stuckIsFree = new CountDownLatch(1);
        var holders = new Future<?>[] {holds(slow, slowIsFree), holds(stuck, stuckIsFree)};

        var first = threads.submit(() -> count(slow, 102));
        await().until(() -> waiting() == 1);
        // These two come while the first is being committed, and are committed together after it.
        var second = queued(() -> count(stuck, 103));
        var third = queued(() -> count(innocent, 104));
        slowIsFree.countDown();

        assertThat(first.get(10, SECONDS)).isPositive();
        assertThat(ended(third)).isEqualTo("done");
        assertThat(ended(second)).isEqualTo("contended");
        stuckIsFree.countDown();
        for (var holder : holders) {
            holder.get(10, SECONDS);
        }
    }

    @Test
    void a_row_of_an_import_and_a_count_of_the_same_goods_keep_nobody_waiting() throws Exception {
        var goods = stall.offers("goods", "CNY", ProductionKind.SPOT, 100);
        var others = stall.offers("others", "CNY", ProductionKind.SPOT, 100);
        var listingIsWritten = new CountDownLatch(1);
        var ownerWaits = new CountDownLatch(1);
        var row = threads.submit(() -> new TransactionTemplate(nodes.log().transactions()).execute(_ -> {
            nodes.log()
                    .commands()
                    .<Long>send(
                            new StatePriorSales(goods, null, TwoNodes.OPERATOR, 6L, 90, "import"), TwoNodes.OPERATOR);
            listingIsWritten.countDown();
            awaited(ownerWaits);
            return nodes.log()
                    .commands()
                    .<Long>send(new CountStock(goods, null, TwoNodes.OPERATOR, "goods", 103), TwoNodes.OPERATOR);
        }));
        awaited(listingIsWritten);
        // It holds the stock in this process, and waits in PostgreSQL for the listing that the row has written.
        var owner = threads.submit(() -> count(goods, 104));
        await().until(() -> waiting() == 1);
        var unrelated = threads.submit(() -> count(others, 105));
        ownerWaits.countDown();

        assertThat(row.get(2, SECONDS)).isPositive();
        assertThat(unrelated.get(2, SECONDS)).isPositive();
        assertThat(owner.get(2, SECONDS)).isPositive();
    }

    private static FutureTask<Long> queued(Callable<Long> command) {
        var task = new FutureTask<>(command);
        var thread = Thread.ofVirtual().start(task);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return task;
    }

    private static String ended(Future<Long> command) throws Exception {
        try {
            return command.get(10, SECONDS) > 0 ? "done" : "nothing";
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof Contended ? "contended" : String.valueOf(failed.getCause());
        }
    }

    private long count(ListingId listing, int units) {
        return nodes.log()
                .commands()
                .<Long>send(
                        new CountStock(
                                listing, null, stall.owner(), listing.value().substring(8), units),
                        stall.owner());
    }

    /** Another node writes a stock, and does not come to an end. */
    private Future<?> holds(ListingId listing, CountDownLatch free) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder =
                threads.submit(() -> new TransactionTemplate(nodes.otherLog().transactions())
                        .executeWithoutResult(_ -> {
                            nodes.otherLog()
                                    .jdbc()
                                    .queryForList(
                                            "select pg_advisory_xact_lock(hashtextextended(?, 19))",
                                            StockId.of(listing, listing.value().substring(8))
                                                    .value());
                            held.countDown();
                            awaited(free);
                        }));
        awaited(held);
        return holder;
    }

    private long waiting() {
        return nodes.otherLog().jdbc().queryForList(WAITING, Long.class).getFirst();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
