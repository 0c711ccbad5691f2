package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.MINUTES;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the README and the tour tell to type is typed. */
class ReadmeE2E {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path clone;

    @SuppressWarnings("NullAway.Init")
    private static String tote;

    @BeforeAll
    static void the_tote_of_the_catalogue_is_on_sale_in_three_colours() {
        var body = Goods.bag(Goods.verified(FACTORY).id(), "Canvas tote");
        body.put("titles", Map.of("en", "Canvas tote", "zh", "帆布"));
        var black = sku("black");
        body.put("skus", List.of(black, sku("natural"), sku("olive")));
        tote = Goods.published(FACTORY, body).id();
        // It sells best, whatever else of this name other tests have put on sale.
        var sold = BUYER.create(
                "/api/orders",
                Map.of("lines", List.of(Map.of("listingId", tote, "sku", black.get("code"), "quantity", 100_000))));
        assertThat(sold.status()).isEqualTo(201);
    }

    private static Map<String, Object> sku(String colour) {
        return Map.of("code", "TOTE-" + Goods.unique(), "attributes", Map.of("colour", colour));
    }

    @Test
    void its_blocks_as_they_stand_lead_from_a_search_to_a_dispute_file() throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> NOBODY.get("/api/listings?q=canvas+tote")
                        .text("/items/0/id")
                        .equals(tote));
        var ids = run().getLast().split(" ", 2);
        var order = BUYER.get("/api/orders/" + ids[0]);
        assertThat(order.text("/lines/0/listingId")).isEqualTo(tote);
        var shown = BUYER.get("/api/returns/" + ids[1]);
        assertThat(shown.text("/orderId")).isEqualTo(ids[0]);
        var file = JsonMapper.shared().readTree(clone.resolve("data/case.json").toFile());
        assertThat(file.at("/sha256").asString()).hasSize(64);
    }

    /** As from a fresh clone beside the marketplace's data folder, on a machine whose clock is the marketplace's. */
    private static List<String> run() throws IOException, InterruptedException {
        var root = root();
        var samples = Files.createDirectory(clone.resolve("samples"));
        Files.createDirectory(clone.resolve("docs"));
        for (var page : List.of("README.md", "docs/tour.md")) {
            Files.copy(root.resolve(page), clone.resolve(page));
        }
        for (var name : List.of("first-order.sh", "corner.jpg")) {
            Files.copy(root.resolve("samples").resolve(name), samples.resolve(name));
        }
        Files.createSymbolicLink(clone.resolve("data"), Marketplace.started().data());
        var bin = Files.createDirectory(clone.resolve("bin"));
        var date = Files.writeString(
                bin.resolve("date"),
                "#!/bin/sh\nexec /bin/date -d @%d \"$@\"\n"
                        .formatted(Returned.now().getEpochSecond()));
        Files.setPosixFilePermissions(date, PosixFilePermissions.fromString("rwx------"));
        var output = clone.resolve("output");
        var builder = new ProcessBuilder("bash", "samples/first-order.sh")
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("AT", Marketplace.started().address());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        var process = builder.start();
        boolean ended = process.waitFor(2, MINUTES);
        process.destroyForcibly();
        var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ended").isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
