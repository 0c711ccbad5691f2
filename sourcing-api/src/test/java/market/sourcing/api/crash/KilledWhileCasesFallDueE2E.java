package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} while silence accepts some cases, an operator decides others, and the refunds are sent. Each is about 5 bags of
 * an order of 20.
 */
class KilledWhileCasesFallDueE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SILENT = 40;
    private static final int DISPUTED = 40;
    private static final int CASES = SILENT + DISPUTED;
    private static final int CLIENTS = 8;

    @Test
    void each_case_is_closed_once_and_refunded_once() throws Exception {
        var data = folder.resolve("data");
        var log = new StoredLog(data);
        var cases = new StoredCases(log);
        var sandbox = new SandboxBooks(log);

        var killed = start(data, MOVABLE_CLOCK);
        List<String> disputed;
        try (var client = new Client(killed, data)) {
            var goods = Goods.putOnSale(client, "A", 1);
            disputed = disputes(client, goods);
            opened(client, goods, SILENT);
            new Operations(client).awaitQuiet();
            assertThat(cases.refunded()).isZero();
            int moment = random.nextInt(5, CASES * 5 / 4); // mostly between cases, sometimes between their refunds
            new Operations(client).advance("PT72H5M");
            var operators = decide(client, disputed);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> cases.refunded() + sandbox.refundsSent() >= moment);
            killed.kill();
            assertThat(operators.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(sandbox.refundsSent()).as("it was killed on the way").isLessThan(CASES);
        whatWasDecidedIsRefunded(cases);

        try (var client = new Client(start(data, MOVABLE_CLOCK), data)) {
            assertThat(decide(client, disputed).awaitTermination(30, TimeUnit.SECONDS))
                    .isTrue();
            new Operations(client).advance("PT2M"); // what the killed process had claimed is free after a minute
            new Operations(client).awaitQuiet();
            whatWasDecidedIsRefunded(cases);
            everybodyIsRefundedOnce(cases, sandbox);
            booksAgree(log, client);
        }
    }

    /** The paths of cases that wait for an operator. */
    private static List<String> disputes(Client client, Goods goods) throws Exception {
        var paths = opened(client, goods, DISPUTED);
        for (var path : paths) {
            good(client.post("factory", path + "/refuse", null, Map.of("reason", "the carton was weighed")));
        }
        new Operations(client).advance("P6DT5M");
        new Operations(client).awaitQuiet();
        for (var path : paths) {
            await().atMost(PATIENCE)
                    .until(() -> client.get("operator", path).text("state").equals("ESCALATED"));
        }
        return paths;
    }

    /** The paths of new cases about bags that were not in the carton. */
    private static List<String> opened(Client client, Goods goods, int count) throws Exception {
        Callable<String> claim = () -> {
            var listing = goods.listingIds().getFirst();
            var id = good(client.post("buyer", "/api/orders", key(), Goods.order(listing, 20)))
                    .text("id");
            var order = "/api/orders/" + id;
            assertThat(client.post("buyer", order + "/pay", key(), Map.of("method", "sandbox-approve"))
                            .text("status"))
                    .isEqualTo("HELD");
            var number = "SIM%08X".formatted(id.hashCode());
            good(client.post(
                    "factory", order + "/hand-over", null, Map.of("carrier", "simulated", "trackingNumber", number)));
            var now = client.get("operator", "/api/operations/clock").text("now");
            good(client.post("buyer", order + "/receipt", null, Map.of("receivedAt", now)));
            var lines = List.of(Map.of("line", 1, "units", 5));
            var weighed = good(client.evidence(weighing())).text("sha256");
            var asked = Map.of("orderId", id, "reason", "SHORT", "lines", lines, "evidence", List.of(weighed));
            return "/api/returns/"
                    + good(client.post("buyer", "/api/returns", key(), asked)).text("id");
        };
        var paths = new ArrayList<String>();
        try (var buyers = Executors.newFixedThreadPool(CLIENTS)) {
            for (var opened : buyers.invokeAll(
                    IntStream.range(0, count).mapToObj(_ -> claim).toList())) {
                paths.add(opened.get());
            }
        }
        return paths;
    }

    /** What a scale has printed; no two are alike. */
    private static byte[] weighing() {
        return ("%PDF-1.7\n% " + UUID.randomUUID() + "\nstartxref\n9\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Answer good(Answer answer) {
        assertThat(answer.isGood()).as(answer.toString()).isTrue();
        return answer;
    }

    /** Begins to decide them for their buyers, and goes on until all are decided or nobody answers. */
    private static ExecutorService decide(Client client, List<String> paths) {
        var operators = Executors.newFixedThreadPool(CLIENTS);
        for (var path : paths) {
            operators.execute(() -> decide(client, path));
        }
        operators.shutdown();
        return operators;
    }

    private static void decide(Client client, String path) {
        var decision = Map.of("lines", List.of(Map.of("line", 1, "units", 5)), "grounds", "The scales were wrong.");
        try {
            client.post("operator", path + "/decide", null, decision);
        } catch (IOException gone) {
            // as expected: it was killed
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void whatWasDecidedIsRefunded(StoredCases cases) throws IOException {
        assertThat(cases.halfEnded()).isZero();
        assertThat(cases.decidedAndNotRefunded()).isZero();
    }

    private static void everybodyIsRefundedOnce(StoredCases cases, SandboxBooks sandbox) throws IOException {
        assertThat(cases.decided()).isEqualTo(DISPUTED);
        assertThat(cases.closed()).isEqualTo(CASES);
        assertThat(cases.refunded()).isEqualTo(CASES);
        assertThat(sandbox.refundsSent()).isEqualTo(CASES);
        assertThat(sandbox.chargesRefundedOtherThan(StoredCases.REFUNDED)).isZero();
    }

    private static void booksAgree(StoredLog log, Client client) throws Exception {
        var ledger = new Ledger(client);
        ledger.awaitEachOnce(Map.of("FundsHeld", CASES, "GoodsRefunded", CASES, "RefundPaid", CASES));
        var left = CASES * (12_200L - 3_050);
        assertThat(log.moneyAtTheSandbox()).isEqualTo(left);
        ledger.awaitAtTheSandbox(left);
        ledger.mustAddUp();
    }
}
