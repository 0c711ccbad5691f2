package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The disk of the data folder is full, and has room again. */
class FullDiskE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Two writes of the probe that were due. */
    private static final Duration NOTICED = Duration.ofSeconds(10);

    private static final int MEGABYTES = 400;

    @Test
    void what_can_not_be_stored_is_503_leaves_nothing_behind_and_goes_on_when_there_is_room() throws Exception {
        var data = folder.resolve("small");
        try (var disk = SmallDisk.mountedOn(data, MEGABYTES)) {
            var running = start(data);
            try (var client = new Client(running, data)) {
                var goods = Goods.putOnSale(client, 1);
                var file = Files.writeString(folder.resolve("offers.ndjson"), "{}\n".repeat(100_000));
                client.get("buyer", "/api/orders");

                disk.fill();
                unavailable(client.upload("/api/imports/offers", file));
                unavailable(client.evidence(document(6_000_000)));
                assertThat(names(data.resolve("imports"))).isEmpty();
                assertThat(names(data.resolve("evidence"))).isEmpty();
                fillTheLog(client, goods);
                readinessIs(client, 503);
                assertThat(client.get("buyer", "/api/listings").status()).isEqualTo(200);

                disk.makeRoom();
                goesOn(client, goods);
                readinessIs(client, 200);
                assertThat(client.upload("/api/imports/offers", file).status()).isEqualTo(202);
                assertThat(client.evidence(document(6_000_000)).status()).isEqualTo(201);
            } finally {
                running.stop();
            }
        }
    }

    /** Small changes fit into pages that are there already, for a while. */
    private static void fillTheLog(Client client, Goods goods) {
        var number = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> {
            var answer = draft(client, goods, "full-" + number.incrementAndGet());
            assertThat(answer.status()).as(answer.toString()).isIn(201, 503);
            return answer.status() == 503;
        });
    }

    private static void goesOn(Client client, Goods goods) {
        var number = new AtomicInteger();
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        draft(client, goods, "room-" + number.incrementAndGet()).status() == 201);
    }

    private static void readinessIs(Client client, int status) {
        await().atMost(NOTICED)
                .until(() ->
                        client.get("operator", "/actuator/health/readiness").status() == status);
    }

    private static Answer draft(Client client, Goods goods, String name) throws IOException, InterruptedException {
        return client.post("factory", "/api/listings", name, goods.draft(name));
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("STORE_UNAVAILABLE");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] document(int bytes) {
        var end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var document = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), bytes);
        System.arraycopy(end, 0, document, bytes - end.length, end.length);
        return document;
    }
}
