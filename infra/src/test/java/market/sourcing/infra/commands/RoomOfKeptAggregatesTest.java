package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockState;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabState;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import org.junit.jupiter.api.Test;

/** What is kept takes about the room there is for it. */
class RoomOfKeptAggregatesTest {
    private static final long ROOM = 4_000_000;
    private final KeptAggregates kept = new KeptAggregates(ROOM);

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private long taken(int number, IntFunction<Object> root) {
        var before = used();
        IntStream.range(0, number).forEach(n -> kept.keep("a-" + n, new KeptAggregates.Kept(root.apply(n), 1)));
        var after = used();

        return after - before;
    }

    private static String text(String of, int length) {
        return (UUID.randomUUID() + of.repeat(length)).substring(0, length);
    }

    private static Object listing(int n, int skus, int attributes, int value) throws Exception {
        var variants = IntStream.range(0, skus)
                .mapToObj(sku -> {
                    var stated = new LinkedHashMap<String, String>();
                    IntStream.range(0, attributes).forEach(it -> stated.put(text("n", 12), text("v", value)));
                    return new PlainTerms.PlainSku(text("s", 40), stated, List.of());
                })
                .toList();
        var terms = PlainTermsBuilder.titled("zh", text("t", 40))
                .skus(variants)
                .moq(2)
                .build();
        var constructor = Listing.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        var listing = constructor.newInstance();
        var on = Listing.class.getDeclaredMethod("evolve", ListingEvent.class);
        on.setAccessible(true);
        on.invoke(listing, new ListingDrafted("listing-" + n, "factory-1", "account-1", terms, "f"));
        return listing;
    }

    private static IntFunction<Object> listings(int skus, int attributes, int value) {
        return n -> {
            try {
                return listing(n, skus, attributes, value);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void ordinary_listings_of_twenty_skus() {
        assertThat(taken(2_000, listings(20, 2, 10))).isLessThan(2 * ROOM);
    }

    @Test
    void listings_of_two_hundred_skus() {
        assertThat(taken(2_000, listings(200, 2, 10))).isLessThan(2 * ROOM);
    }

    @Test
    void listings_as_large_as_may_be() {
        assertThat(taken(300, listings(200, 20, 120))).isLessThan(2 * ROOM);
    }

    private static StockState stock(int n, int orders, boolean ownBuyers) {
        return new StockState(
                "listing-" + n,
                "factory-1",
                "bag",
                orders,
                Instant.EPOCH,
                Instant.EPOCH,
                IntStream.range(0, orders)
                        .mapToObj(o -> new StockState.Pieces(
                                "order-" + UUID.randomUUID().toString().replace("-", ""),
                                ownBuyers
                                        ? "account-"
                                                + UUID.randomUUID().toString().replace("-", "")
                                        : "account-1",
                                1))
                        .toList(),
                List.of());
    }

    @Test
    void stocks_that_many_buyers_wait_for() {
        assertThat(taken(200, n -> new Stock(stock(n, 2_000, true)))).isLessThan(2 * ROOM);
    }

    @Test
    void stocks_that_one_buyer_waits_for() {
        assertThat(taken(200, n -> new Stock(stock(n, 2_000, false)))).isLessThan(2 * ROOM);
    }

    @Test
    void stocks_that_ten_thousand_orders_have_left() {
        assertThat(taken(200, n -> {
                    var gone = stock(n, 10_000, false);
                    var stock = new Stock(new StockState(
                            gone.listingId(),
                            gone.factoryId(),
                            gone.sku(),
                            10_000,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            List.of(),
                            gone.reservations()));
                    try {
                        var on = Stock.class.getDeclaredMethod("evolve", StockEvent.class, Instant.class);
                        on.setAccessible(true);
                        on.invoke(stock, new StockCounted(gone.listingId(), "factory-1", "bag", 10), Instant.EPOCH);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return stock;
                }))
                .isLessThan(2 * ROOM);
    }

    @Test
    void tabs_of_buyers_who_abandoned_many() {
        assertThat(taken(
                        5_000,
                        n -> new Tab(new TabState(
                                "account-" + n,
                                Map.of(),
                                IntStream.range(0, 1_000)
                                        .mapToObj(Instant.EPOCH::plusSeconds)
                                        .toList()))))
                .isLessThan(2 * ROOM);
    }
}
