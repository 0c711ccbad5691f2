package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while a factory's promises are found missed and the compensations are sent. */
class KilledWhilePromisesFallDueE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ORDERS = 120;
    /** 5 % of 122.00. */
    private static final long COMPENSATION = 610;
    /** Timers that a process works at side by side. */
    private static final int AT_ONCE = 8;

    @Test
    void each_miss_is_found_once_and_paid_for_once() throws Exception {
        var data = folder.resolve("data");
        var log = new StoredLog(data);
        var promises = new StoredPromises(log);
        var sandbox = new SandboxBooks(log);

        var killed = start(data, MOVABLE_CLOCK);
        try (var client = new Client(killed, data)) {
            trade(client);
            new Operations(client).awaitQuiet();
            assertThat(promises.started()).isEqualTo(ORDERS);
            new Operations(client).advance("PT24H5M");
            int moment = random.nextInt(5, ORDERS * 5 / 4); // mostly between misses, sometimes between their refunds
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> promises.missed() + sandbox.refundsSent() >= moment);
            killed.kill();
        }
        missesArePaidForAndInOrder(promises, sandbox);

        try (var client = new Client(start(data, MOVABLE_CLOCK), data)) {
            new Operations(client).advance("PT2M"); // what the killed process had claimed is free after a minute
            new Operations(client).awaitQuiet();
            everybodyIsPaidOnce(promises, sandbox);
            booksAgree(log, client);
        }
    }

    private static void trade(Client client) throws Exception {
        var goods = Goods.putOnSale(client, "A", 1, "H24");
        Callable<Void> order = () -> {
            var listing = goods.listingIds().getFirst();
            var placed = client.post("buyer", "/api/orders", key(), Goods.order(listing, 20));
            var path = "/api/orders/" + placed.text("id") + "/pay";
            assertThat(client.post("buyer", path, key(), Map.of("method", "sandbox-approve"))
                            .text("status"))
                    .isEqualTo("HELD");
            return null;
        };
        try (var buyers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var paid : buyers.invokeAll(
                    IntStream.range(0, ORDERS).mapToObj(_ -> order).toList())) {
                paid.get();
            }
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void missesArePaidForAndInOrder(StoredPromises promises, SandboxBooks sandbox) throws IOException {
        assertThat(sandbox.refundsSent()).as("it was killed on the way").isLessThan(ORDERS);
        assertThat(promises.ordersWithoutJustOneOfEach()).isZero();
        assertThat(promises.placeOfTheLastMiss())
                .as("the longest waiting come first")
                .isLessThanOrEqualTo(promises.missed() + AT_ONCE);
    }

    private static void everybodyIsPaidOnce(StoredPromises promises, SandboxBooks sandbox) throws IOException {
        assertThat(promises.missed()).isEqualTo(ORDERS);
        assertThat(promises.compensated()).isEqualTo(ORDERS);
        assertThat(promises.ordersWithoutJustOneOfEach()).isZero();
        assertThat(promises.missedAtAnotherTime()).isZero();
        assertThat(sandbox.refundsSent()).isEqualTo(ORDERS);
        assertThat(sandbox.chargesRefundedOtherThan(StoredPromises.COMPENSATED)).isZero();
    }

    private static void booksAgree(StoredLog log, Client client) throws Exception {
        var ledger = new Ledger(client);
        ledger.awaitEachOnce(Map.of("FundsHeld", ORDERS, "CompensationPaid", ORDERS, "RefundPaid", ORDERS));
        var taken = ORDERS * (12_200 - COMPENSATION);
        assertThat(log.moneyAtTheSandbox()).isEqualTo(taken);
        ledger.awaitAtTheSandbox(taken);
        ledger.mustAddUp();
    }
}
