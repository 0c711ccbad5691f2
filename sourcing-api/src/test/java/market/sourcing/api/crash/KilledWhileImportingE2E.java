package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of an import. */
class KilledWhileImportingE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROWS = 1_500;

    /** What became of a file: the report without its times and its id, and what is in the log. */
    private record Outcome(JsonNode rows, JsonNode refusals, JsonNode notes, long events, long listings) {}

    @Test
    void an_import_killed_half_way_ends_as_if_nothing_had_happened() throws Exception {
        var file = folder.resolve("offers.ndjson");
        Files.writeString(file, offers());

        var undisturbed = undisturbed(file);
        var killed = killed(file);

        assertThat(undisturbed.listings()).isGreaterThan(ROWS * 9L / 10);
        assertThat(killed).isEqualTo(undisturbed);
    }

    private Outcome undisturbed(Path file) throws Exception {
        var data = folder.resolve("undisturbed");
        var running = start(data);
        try (var client = new Client(running, data)) {
            return outcome(client, begin(client, file), data);
        } finally {
            running.stop();
        }
    }

    private Outcome killed(Path file) throws Exception {
        var data = folder.resolve("killed");
        var running = start(data);
        String path;
        try (var client = new Client(running, data)) {
            path = begin(client, file);
            long lines = random.nextLong(1, ROWS * 2L / 3);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> read(client, path) >= lines);
            assertThat(client.get("operator", path).text("state"))
                    .as("killed before its end")
                    .isEqualTo("RUNNING");
            running.kill();
        }
        try (var client = new Client(start(data), data)) {
            return outcome(client, path, data);
        }
    }

    private static String begin(Client client, Path file) throws IOException, InterruptedException {
        var answer = client.upload("/api/imports/offers", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return "/api/imports/" + answer.text("id");
    }

    private static long read(Client client, String path) throws IOException, InterruptedException {
        return client.get("operator", path).body().path("lines").path("read").asLong();
    }

    private static Outcome outcome(Client client, String path, Path data) throws Exception {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.get("operator", path).text("state"), "DONE"::equals);
        var report = client.get("operator", path).body();
        var log = new StoredLog(data);
        return new Outcome(
                report.path("rows"),
                report.path("refusals"),
                report.path("notes"),
                log.events(),
                log.eventsOf("sourcing.listing.ListingDrafted"));
    }

    /** Every fiftieth row can't be taken: broken in its form, or by its price. */
    private static String offers() {
        return IntStream.range(0, ROWS)
                .mapToObj(KilledWhileImportingE2E::row)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(int number) {
        if (number % 100 == 50) {
            return "{\"offer_id\": broken";
        }
        return Client.JSON.writeValueAsString(Map.of(
                "offer_id",
                Integer.toString(1_000_000 + number),
                "category",
                "bags",
                "title_zh",
                "帆布手提包 " + number,
                "title_en",
                "Canvas bag " + number,
                "currency",
                "CNY",
                "price",
                number % 100 == 99 ? "-1" : "13.83",
                "min_order_quantity",
                1 + number % 3,
                "price_ladder",
                java.util.List.of(),
                "shop",
                Map.of("shop_ref", "shop-" + number % 20)));
    }
}
