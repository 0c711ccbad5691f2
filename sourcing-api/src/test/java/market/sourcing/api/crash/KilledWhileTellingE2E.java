package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import market.sourcing.api.security.Accounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while an agent's shop has written down what it is told and has not answered yet, and its factory goes on changing prices. */
class KilledWhileTellingE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ANYWHERE = "--sourcing.webhooks.allow-private=true";
    private static final String POOLS = "/api/operations/pools";
    private static final String HOOKS = "/feed/v1/webhooks";
    private static final int LISTINGS = 6;
    private static final int CLIENTS = 4;

    @Test
    void a_shop_that_passes_over_ids_it_has_knows_every_change_once_and_in_order() throws Exception {
        var data = folder.resolve("data");
        var log = new StoredLog(data);
        try (var shop = new ToldShop()) {
            var running = start(data, ANYWHERE);
            Goods goods;
            String pool;
            try (var client = new Client(running, data)) {
                goods = Goods.putOnSale(client, LISTINGS);
                pool = told(client, shop, goods);
                shop.standsStillAfter(random.nextInt(2, 12));
                var factory = reprices(client, goods);
                shop.awaitStandingStill();
                running.kill();
                assertThat(factory.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            }
            shop.goesOn();
            running = start(data, ANYWHERE);
            log.change("update feed_webhook_cursor set claimed_until = now()"); // as after a minute
            try (var client = new Client(running, data)) {
                var last = new ArrayList<String>();
                for (var listing : goods.listingIds()) {
                    last.add(price());
                    good(reprice(client, listing, last.getLast()));
                }
                await().atMost(PATIENCE).untilAsserted(() -> {
                    var known = shop.known();
                    assertThat(known.toString()).contains(last);
                    assertThat(known).isEqualTo(changes(client, pool));
                });
                assertThat(shop.toldTwice()).as("it was killed on the way").isEqualTo(1);
                assertThat(client.get("agent", HOOKS)
                                .body()
                                .at("/items/0/failingSince")
                                .isNull())
                        .isTrue();
            }
        }
    }

    /** A pool of all goods, of which the shop is told from its first listing on. Returns its id. */
    private static String told(Client client, ToldShop shop, Goods goods) throws Exception {
        var pool = good(client.post("operator", POOLS, key(), Map.of("name", "Told")))
                .text("id");
        var agent = Map.of(
                "agentId", Accounts.of(Accounts.EMBEDDED_ISSUER, "demo-agent").value());
        good(client.post("operator", POOLS + "/" + pool + "/grant", null, agent));
        good(client.post("agent", HOOKS, key(), Map.of("poolId", pool, "url", shop.url())));
        for (var listing : goods.listingIds()) {
            good(client.post("operator", POOLS + "/" + pool + "/add", null, Map.of("listingId", listing)));
        }
        return pool;
    }

    /** Begins to change prices, and goes on until nobody answers. */
    private static ExecutorService reprices(Client client, Goods goods) {
        var factory = Executors.newFixedThreadPool(CLIENTS);
        for (int number = 0; number < CLIENTS; number++) {
            var listing = goods.listingIds().get(number);
            factory.execute(() -> repricesUntilNobodyAnswers(client, listing));
        }
        factory.shutdown();
        return factory;
    }

    private static void repricesUntilNobodyAnswers(Client client, String listing) {
        try {
            while (true) {
                good(reprice(client, listing, price()));
            }
        } catch (IOException gone) {
            // as expected: it was killed
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String price() {
        return "%d.%04d".formatted(1 + System.nanoTime() % 900, System.nanoTime() / 1_000 % 10_000);
    }

    private static Answer reprice(Client client, String listing, String price)
            throws IOException, InterruptedException {
        var step = Map.of("from", 1, "price", Map.of("value", price, "currency", "CNY"));
        return client.post("factory", "/api/listings/" + listing + "/reprice", null, Map.of("ladder", List.of(step)));
    }

    /** All that happened in the pool, as the agent may read it. */
    private static List<JsonNode> changes(Client client, String pool) throws IOException, InterruptedException {
        var lines = client.text("agent", "/feed/v1/pools/" + pool + "/changes/stream")
                .lines()
                .map(Client.JSON::readTree)
                .toList();
        assertThat(lines.getLast().path("end").asBoolean()).isTrue();
        return lines.subList(0, lines.size() - 1);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Answer good(Answer answer) {
        assertThat(answer.isGood()).as(answer.toString()).isTrue();
        return answer;
    }
}
