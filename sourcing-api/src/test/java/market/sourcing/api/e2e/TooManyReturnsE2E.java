package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quarter of what a factory sent comes back: its listing falls behind one that sells alike, until buyers let claims go. */
class TooManyReturnsE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SENT = 20;
    private static final int CLAIMED = 5;

    private record Shop(Client owner, String factoryId, Goods.Thing listing) {}

    /** Nothing else has it; goods that are called the same in another language may come behind. */
    private final String word =
            "careless" + Goods.unique().replaceAll("[0-9]", "x").toLowerCase(Locale.ROOT);

    private Shop shop(Client owner) {
        var factory = Goods.verified(owner).id();
        return new Shop(owner, factory, Goods.inStock(owner, factory, word, 1_000));
    }

    private void awaitFound(Shop first, Shop second) {
        await("search shows " + first + " first")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Goods.found(word))
                        .startsWith(first.listing().id(), second.listing().id()));
    }

    private static Answer summary(Shop shop) {
        return OTHER_BUYER.get("/api/factories/" + shop.factoryId() + "/returns/summary");
    }

    private static Answer awaitVerdict(Shop shop, String verdict) {
        return await("it is said that " + verdict)
                .atMost(PATIENCE)
                .until(
                        () -> summary(shop),
                        shown -> shown.text("/standing/verdict").equals(verdict));
    }

    /** Without a tracking number there is no badge that would make up for it. */
    private static String received(Shop shop) {
        var order = Trade.paid(BUYER, shop.listing(), 20);
        assertThat(Trade.handOver(shop.owner(), order, Map.of()).status()).isEqualTo(200);
        Returned.isReceived(BUYER, order);
        return order;
    }

    @Test
    void the_listings_of_a_factory_fall_with_its_returns_and_rise_again() {
        var one = shop(FACTORY);
        var other = shop(OTHER_FACTORY);
        var both = List.of(one.listing().id(), other.listing().id());
        await().atMost(PATIENCE).until(() -> Goods.found(word).containsAll(both));
        // What sells alike is in the order of ids; the one that would come first is to fall.
        var careless = Goods.found(word).getFirst().equals(one.listing().id()) ? one : other;
        var rival = careless == one ? other : one;
        Trade.paid(BUYER, rival.listing(), 200);
        var orders = new ArrayList<String>();
        for (int order = 0; order < SENT; order++) {
            orders.add(received(careless));
        }
        awaitFound(careless, rival);
        assertThat(summary(careless).text("/standing/verdict")).isEqualTo("FINE");
        assertThat(summary(careless).body().at("/standing/latest").isNull()).isTrue();

        var cases = orders.subList(0, CLAIMED).stream()
                .map(order -> Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 20)))
                .toList();
        Trade.letPass(Duration.ofDays(1));
        var fallen = awaitVerdict(careless, "TOO_MANY_RETURNS");
        assertThat(fallen.number("/standing/latest/returned/numerator")).isEqualTo(CLAIMED);
        assertThat(fallen.number("/standing/latest/returned/denominator")).isEqualTo(SENT);
        assertThat(fallen.number("/standing/latest/disputed/denominator")).isEqualTo(CLAIMED);
        assertThat(fallen.number("/standing/latest/countedTo")).isPositive();
        assertThat(fallen.text("/standing/latest/rules")).isEqualTo("returns-standing-1");
        assertThat(fallen.text("/standing/since")).isEqualTo(fallen.text("/standing/latest/judgedAt"));
        assertThat(fallen.text("/standing/rules/toStayFine/returned")).isEqualTo("0.2000");
        assertThat(fallen.text("/standing/rules/toBeFineAgain/returned")).isEqualTo("0.1500");
        awaitFound(rival, careless);

        for (var path : cases.subList(0, 2)) {
            assertThat(Returned.step(BUYER, path, "withdraw", Map.of()).status())
                    .isEqualTo(200);
        }
        Trade.letPass(Duration.ofDays(1));
        var again = awaitVerdict(careless, "FINE");
        assertThat(again.number("/standing/latest/returned/numerator")).isEqualTo(CLAIMED - 2);
        assertThat(again.body().at("/standing/since").isNull()).isTrue();
        awaitFound(careless, rival);
    }
}
