package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes on one pair of stores; the one that numbers the log, writes the views and sets the timers is killed. */
class KilledNodeE2E extends CrashScene {
    /** Claims last four seconds; a busy machine takes longer to notice. */
    private static final Duration REPLACED = Duration.ofSeconds(15);

    @Test
    void the_other_does_everything_within_seconds() throws Exception {
        try (var stores = OwnStores.start(folder.resolve("stores"))) {
            var settings = Stream.concat(Stream.of(stores.settings()), Stream.of(MOVABLE_CLOCK))
                    .toArray(String[]::new);
            var data = folder.resolve("one");
            var one = start(data, settings);
            var other = start(folder.resolve("other"), settings);
            try (var client = new Client(other, data)) {
                var goods = Goods.putOnSale(client, 1);
                goods.count(client, 100);
                shown(client, ordered(client, goods, "before"));

                one.kill();
                long killed = System.nanoTime();
                var order = ordered(client, goods, "after");
                var written = since(killed);
                shown(client, order);
                var seen = since(killed);
                new Operations(client).advance("P6D");
                await().atMost(REPLACED)
                        .until(() -> client.get("buyer", "/api/orders/" + order)
                                .text("state")
                                .equals("CLOSED_UNPAID"));
                var fired = since(killed);

                System.out.printf(
                        "NODE | killed | an order after %.1f s | numbered and shown after %.1f s | its time set, run out and shown after %.1f s%n",
                        seconds(written), seconds(seen), seconds(fired));
                assertThat(seen).isLessThan(REPLACED);
            }
        }
    }

    private static String ordered(Client client, Goods goods, String key) throws Exception {
        var answer = client.post(
                "buyer", "/api/orders", key, Goods.order(goods.listingIds().getFirst(), 1));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("id");
    }

    private static void shown(Client client, String order) {
        await().atMost(REPLACED)
                .until(() -> client.get("buyer", "/api/orders/" + order).isGood());
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
