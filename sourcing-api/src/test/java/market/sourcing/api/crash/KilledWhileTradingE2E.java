package market.sourcing.api.crash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while orders and drafts are being acknowledged, and again while the read models are being rebuilt. */
class KilledWhileTradingE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Journal journal = new Journal();

    @Test
    void what_was_acknowledged_is_there_once_and_the_read_models_agree() throws Exception {
        var data = folder.resolve("data");
        var log = new StoredLog(data);

        var goods = tradeUntilKilled(data);
        var server = log.serverPid();
        launch(data).killAfter(Duration.ofMillis(random.nextLong(1_500, 5_000))); // any moment of a start
        var again = start(data);

        assertThat(log.serverPid())
                .as("the PostgreSQL that outlived the application was taken over")
                .isEqualTo(server);
        assertThat(journal.acknowledged())
                .as("something was acknowledged before the kill")
                .hasSizeGreaterThan(20);
        try (var client = new Client(again, data)) {
            repeatsAnswerTheSame(client);
            nothingIsDoubled(log, goods);
            positionsAreDense(log);
            assertThat(log.number("select max(build) from view_build"))
                    .as("the read models went on from where they were")
                    .isEqualTo(1);
            readModelsAgree(client, goods);
            new Operations(client).rebuildViews(log);
            readModelsAgree(client, goods);
        }
    }

    private Goods tradeUntilKilled(Path data) throws Exception {
        var trading = start(data);
        try (var client = new Client(trading, data)) {
            var goods = Goods.putOnSale(client, 5);
            var traffic = new Traffic(new AtomicInteger(), new OrdersAndDrafts(journal, client, goods));
            int moment = random.nextInt(50, 350);
            await().atMost(PATIENCE).until(() -> journal.all().size() > moment);
            trading.kill();
            traffic.awaitEnd();
            return goods;
        }
    }

    private void repeatsAnswerTheSame(Client client) throws IOException, InterruptedException {
        assertThat(journal.repeat(client))
                .allSatisfy(
                        sent -> assertThat(sent.isSettled()).as(sent.toString()).isTrue());
    }

    private void nothingIsDoubled(StoredLog log, Goods goods) throws IOException {
        var orders = orders();
        assertThat(log.eventsOf("sourcing.order.OrderPlaced")).isEqualTo(orders.size());
        assertThat(log.eventsOf("sourcing.listing.ListingDrafted"))
                .isEqualTo(goods.listingIds().size() + journal.all().size() - orders.size());
    }

    private static void positionsAreDense(StoredLog log) throws IOException {
        await().atMost(PATIENCE).until(() -> log.unnumbered() == 0);
        assertThat(log.holes()).isZero();
        assertThat(log.inversions()).isZero();
    }

    private void readModelsAgree(Client client, Goods goods) throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ordersShown(client)).isEqualTo(orders().size()));
        Map<String, Long> ordered = orders().stream()
                .collect(groupingBy(KilledWhileTradingE2E::listing, summingLong(KilledWhileTradingE2E::quantity)));
        for (var listing : goods.listingIds()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.get("factory", "/api/listings/" + listing)
                                    .body()
                                    .path("sold")
                                    .asLong())
                            .isEqualTo(ordered.getOrDefault(listing, 0L)));
        }
    }

    /** How many different orders the agent's list has on all its pages; fails when one is on two. */
    private static int ordersShown(Client client) throws IOException, InterruptedException {
        var ids = new HashSet<String>();
        var path = "/api/orders?size=100";
        for (var page = client.get("agent", path); ; ) {
            for (var order : page.body().path("items")) {
                assertThat(ids.add(order.path("id").asString()))
                        .as("listed once")
                        .isTrue();
            }
            var next = page.body().path("next");
            if (!next.isString()) {
                return ids.size();
            }
            page = client.get("agent", path + "&after=" + next.asString());
        }
    }

    private List<Journal.Sent> orders() {
        return journal.all().stream().filter(sent -> sent.isKeyed("order-")).toList();
    }

    private static String listing(Journal.Sent order) {
        return line(order).path("listingId").asString();
    }

    private static long quantity(Journal.Sent order) {
        return line(order).path("quantity").asLong();
    }

    private static tools.jackson.databind.JsonNode line(Journal.Sent order) {
        return Client.JSON.valueToTree(order.body()).path("lines").path(0);
    }
}
