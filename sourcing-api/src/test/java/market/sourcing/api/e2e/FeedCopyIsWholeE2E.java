package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer that is shipped as an example, killed again and again while listings are edited. */
class FeedCopyIsWholeE2E {
    private static final Path CONSUMER = Path.of("../infra/examples/feed_copy.py");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LISTINGS = 12;
    private static final int KILLS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final String category = "kind-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_copy_whose_keeper_is_killed_is_equal_to_a_fresh_snapshot() throws Exception {
        assumeTrue(hasPython(), "There is no Python here.");
        var factory = Goods.verified(FACTORY);
        var listings = new ArrayList<Goods.Thing>();
        for (int n = 0; n < LISTINGS; n++) {
            var terms = new HashMap<>(Goods.bag(factory.id(), "Number " + n));
            terms.put("category", category);
            listings.add(Goods.published(FACTORY, terms));
        }
        var pool = OPERATOR.create(
                "/api/operations/pools", Map.of("name", "Copied", "rule", Map.of("categories", List.of(category))));
        OPERATOR.change(
                "/api/operations/pools/" + pool.id() + "/grant",
                pool.version(),
                Map.of("agentId", AGENT.id().value()));
        var feed = "/feed/v1/pools/" + pool.id();
        await().atMost(PATIENCE).until(() -> AGENT.get(feed).number("/listings") == LISTINGS);

        for (int kill = 0; kill < KILLS; kill++) {
            var keeper = consumer(pool.id(), "--follow");
            for (int n = kill; n < LISTINGS; n += 2) {
                edited(listings, n, kill);
            }
            var heard = folder.resolve("copy.db");
            await().atMost(PATIENCE).until(() -> Files.exists(heard));
            keeper.destroyForcibly().waitFor();
        }
        var last = consumer(pool.id(), "--verify");
        var said = new String(last.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(last.waitFor()).as(said).isZero();
        assertThat(said).contains("equal to the snapshot at");
    }

    private static void edited(List<Goods.Thing> listings, int n, int round) {
        var listing = listings.get(n);
        var answer = switch (round) {
            case 0 ->
                FACTORY.change(
                        listing.path("/reprice"),
                        listing.version(),
                        Map.of("ladder", List.of(Goods.tier(20, "4." + n))));
            case 1 -> FACTORY.change(listing.path("/pause"), listing.version(), Map.of("reason", "holiday"));
            default -> FACTORY.change(listing.path("/withdraw"), listing.version(), Map.of("reason", "over"));
        };
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        listings.set(n, new Goods.Thing(listing.id(), answer.version()));
    }

    private Process consumer(String pool, String what) throws IOException {
        var secret = folder.resolve("secret");
        Files.writeString(secret, Client.secret("demo-agent"));
        return new ProcessBuilder(
                        "python3",
                        CONSUMER.toString(),
                        "--market",
                        Marketplace.started().address(),
                        "--pool",
                        pool,
                        "--client",
                        "demo-agent",
                        "--secret-file",
                        secret.toString(),
                        what,
                        folder.resolve("copy.db").toString())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sqlite3").start().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException notThere) {
            return false;
        }
    }
}
