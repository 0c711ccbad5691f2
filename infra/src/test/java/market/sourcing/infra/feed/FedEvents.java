package market.sourcing.infra.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.view.Recorded;

/** A log of random events about few things, some of which could not be read: those are not in it. */
final class FedEvents {
    static final List<String> POOLS = List.of("pool-a", "pool-b", "pool-c");
    private static final int LISTINGS = 5;
    private static final int FACTORIES = 2;
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    /** Names that JSON, JSON Pointer and arrays of PostgreSQL write in ways of their own. */
    private static final List<String> NAMES = List.of(
            "RED/M",
            "a~1b",
            "~0",
            "\"q\"",
            "back\\slash",
            "{,}",
            "null",
            "😀",
            "Ａ",
            "é",
            "0",
            " - ",
            "\u007f\u0085",
            "${x}?");

    private final Random random;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Set<String>> seats = new TreeMap<>();
    private final int unreadableOf;
    private long position;

    /** @param unreadableOf one of so many events can't be read; 0 for none */
    FedEvents(long seed, int unreadableOf) {
        this.random = new Random(seed);
        this.unreadableOf = unreadableOf;
    }

    List<Recorded> some(int count) {
        for (int n = 0; n < FACTORIES; n++) {
            add(new FactoryOnboarded("factory-" + n, "account-1", "F \"" + n, "CN", "9133", "Yiwu", "f"));
        }
        for (int n = 0; n < LISTINGS; n++) {
            add(new ListingDrafted("listing-" + n, factory(n), "account-1", terms(), "f"));
        }
        long first = events.size();
        for (long n = first; n < count; n++) {
            add(any());
        }
        return List.copyOf(events);
    }

    private void add(Object event) {
        long at = position++;
        if (unreadableOf == 0 || random.nextInt(unreadableOf) > 0) {
            events.add(new Recorded(event, 0, at, NOW.plusSeconds(at)));
        }
    }

    long last() {
        return position - 1;
    }

    private static String factory(int listing) {
        return "factory-" + listing % FACTORIES;
    }

    private Object any() {
        int n = random.nextInt(LISTINGS);
        var listing = "listing-" + n;
        var factory = factory(n);
        var sku = NAMES.get(random.nextInt(4));
        int units = 1 + random.nextInt(30);
        return switch (random.nextInt(20)) {
            case 0 -> new ListingTermsChanged(listing, factory, terms());
            case 1 -> new ListingRepriced(listing, factory, ladder(), Map.of(sku, ladder()), null);
            case 2 -> new ListingPaused(listing, factory, "why \\ \" not");
            case 3 -> new ListingPublished(listing, factory);
            case 4 -> new FactorySuspended(factory, "account-2", "secret");
            case 5 -> new FactoryReinstated(factory, "account-2", "secret");
            case 6 -> new FactoryVerified(factory, "account-2");
            case 7 -> new PaymentTimeStated(factory, 60 + random.nextInt(3), "unpaid-1");
            case 8 -> new StockCounted(listing, factory, sku, units);
            case 9 -> new StockReserved(listing, factory, sku, "order-1", units, "account-3");
            case 10 -> new StockReleased(listing, factory, sku, "order-1", units);
            case 11 -> new StockDispatched(listing, factory, sku, "order-1", units);
            case 12 -> new DispatchVoided(listing, factory, sku, "order-1", units);
            case 13 -> new StockWrittenOff(listing, factory, sku, "order-1", units);
            default -> move(listing, factory);
        };
    }

    /** Comes where it is not, and leaves where it is. */
    private Object move(String listing, String factory) {
        var pool = POOLS.get(random.nextInt(POOLS.size()));
        var there = seats.computeIfAbsent(pool, _ -> new HashSet<>());
        if (there.add(listing)) {
            return new ListingEnteredPool("pooled-" + listing, pool, listing, factory, "RULE_FULFILLED", NOW);
        }
        there.remove(listing);
        return new ListingLeftPool(
                "pooled-" + listing, pool, listing, factory, "CRITERIA_NOT_FULFILLED", List.of("PRICE"), NOW);
    }

    private List<PlainTerms.PlainTier> ladder() {
        return List.of(
                new PlainTerms.PlainTier(1, "6.1000"), new PlainTerms.PlainTier(10 + random.nextInt(3), "5.0000"));
    }

    private PlainTerms terms() {
        var skus = NAMES.stream()
                .filter(_ -> random.nextBoolean())
                .map(name -> new PlainTerms.PlainSku(name, Map.of(name, name, "size", "M"), ladder()))
                .toList();
        return PlainTermsBuilder.titled("zh", "托特包 😀")
                .title("en", NAMES.get(random.nextInt(NAMES.size())))
                .skus(skus)
                .ladder(ladder())
                .dropshipPrice(random.nextBoolean() ? "9.0000" : null)
                .labels(random.nextBoolean() ? new String[] {"new", "hot"} : new String[0])
                .build();
    }
}
