package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import market.sourcing.api.crash.Intruder.Deed;
import market.sourcing.api.crash.Observed.Kind;
import market.sourcing.infra.loops.EndOfProcess;
import org.junit.jupiter.api.Test;

/** What the marketplace does while its own PostgreSQL, its threads and its memory fail it, one after another in one run. */
class FaultsE2E extends CrashScene {
    /** More than requests are worked on at once. */
    private static final int SELLERS = 230;

    private static final Duration HUNG = Duration.ofSeconds(15);
    private static final Duration STANDSTILL_NOTICED = Duration.ofSeconds(40);

    @Test
    void nobody_waits_long_and_everything_goes_on() throws Exception {
        var data = folder.resolve("data");
        var running =
                start(data, "--sourcing.limits.bodies-per-address=1000", "--sourcing.limits.bodies-per-account=1000");
        try (var client = new Client(running, data)) {
            var goods = Goods.putOnSale(client, 1);
            var log = new StoredLog(data);
            try (var observed = new Observed(running, client, goods, SELLERS)) {
                stopped(observed, new ServerProcesses(log), client);
                assertThat(running.errorsSaying("dispatcherServlet"))
                        .as("strangers' requests while it was stopped")
                        .isZero();
                killed(observed, new ServerProcesses(log));
                cut(observed, log);
                interrupted(observed, running);
            }
            standsStill(new Observed(running, client, goods, 1), log);
            filled(running, data, client, goods);
        }
    }

    private static void stopped(Observed observed, ServerProcesses postgres, Client client) throws Exception {
        var fault = new Fault("PostgreSQL stopped", observed);
        postgres.stop();
        var until = System.nanoTime() + HUNG.toNanos();
        fault.shows(Kind.WRITE);
        var stranger = client.tokenOf("stranger", "guessed");
        assertThat(stranger.status()).isEqualTo(503);
        assertThat(stranger.text("code")).isEqualTo("STORE_UNAVAILABLE");
        await().atMost(HUNG.plusSeconds(5)).until(() -> System.nanoTime() > until);
        postgres.goOn();
        fault.isHealed();
        fault.isNotSeenByReaders();
    }

    private static void killed(Observed observed, ServerProcesses postgres) throws Exception {
        var fault = new Fault("PostgreSQL killed", observed);
        postgres.kill();
        fault.isHealed();
        fault.isNotSeenByReaders();
    }

    private static void cut(Observed observed, StoredLog log) throws Exception {
        var fault = new Fault("Connections to PostgreSQL ended", observed);
        log.endOtherSessions();
        fault.isHealed();
        fault.isNotSeenByReaders();
    }

    private void interrupted(Observed observed, ChildApplication running) throws Exception {
        var fault = new Fault("Threads interrupted", observed);
        Intruder.send(Deed.INTERRUPT_THE_LOOPS, running.pid(), folder);
        fault.isHealed();
        fault.isNotSeenByReaders();
    }

    /** Its row of the table of tokens is held by somebody else, so that one follower of the log can't go on. */
    private static void standsStill(Observed observed, StoredLog log) throws Exception {
        try (observed) {
            long began = System.nanoTime();
            try (var held = log.holding("select from token_entry where processor_name = 'claims' for update")) {
                await().atMost(STANDSTILL_NOTICED)
                        .untilAsserted(() -> observed.until(began, Kind.READY, Observed::isUnavailable));
                assertThat(held.isClosed()).isFalse();
            }
            long healed = System.nanoTime();
            System.out.printf(
                    "FAULT | A follower stands still | not ready after %d s | ready again after %d ms%n",
                    observed.until(began, Kind.READY, Observed::isUnavailable).toSeconds(),
                    observed.until(healed, Kind.READY, Observed::isGood).toMillis());
            observed.answeredOnlyWith(Kind.WRITE, began, System.nanoTime(), 200, 201);
        }
    }

    private void filled(ChildApplication running, Path data, Client client, Goods goods) throws Exception {
        long acknowledged = new StoredLog(data).eventsOf("sourcing.listing.ListingDrafted");
        long began = System.nanoTime();
        try (var observed = new Observed(running, client, goods, 8)) {
            observed.until(began, Kind.WRITE, Observed::isGood);
            Intruder.send(Deed.FILL_THE_HEAP, running.pid(), folder);
            assertThat(running.awaitEnd(Duration.ofSeconds(30))).isEqualTo(EndOfProcess.STATUS);
        }
        long ended = System.nanoTime();
        var again = start(data);
        System.out.printf(
                "FAULT | Heap filled | ended after %d ms | ready again after %d ms%n",
                Duration.ofNanos(ended - began).toMillis(),
                Duration.ofNanos(System.nanoTime() - ended).toMillis());
        try (var next = new Client(again, data);
                var observed = new Observed(again, next, goods, 1)) {
            observed.until(ended, Kind.WRITE, Observed::isGood);
            assertThat(new StoredLog(data).eventsOf("sourcing.listing.ListingDrafted"))
                    .isGreaterThan(acknowledged);
            assertThat(new StoredLog(data).holes()).isZero();
        }
    }
}
