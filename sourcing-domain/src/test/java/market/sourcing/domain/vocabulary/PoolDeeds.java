package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Times.LATER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import market.sourcing.domain.factory.command.ReinstateFactory;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.pool.PoolName;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.pool.PriceRange;
import market.sourcing.domain.pool.command.AddToPool;
import market.sourcing.domain.pool.command.ChangePoolRule;
import market.sourcing.domain.pool.command.ClosePool;
import market.sourcing.domain.pool.command.OpenPool;
import market.sourcing.domain.pool.command.RemoveFromPool;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.Counted;
import market.sourcing.domain.standing.ReturnCounts;
import market.sourcing.domain.standing.command.JudgeStanding;
import org.jspecify.annotations.Nullable;

/** Whatever may move listings into pools and out of them, at random; some of it is refused. */
public final class PoolDeeds {
    private static final List<String> CATEGORIES = List.of("bags", "hats", "mugs");
    private static final List<String> PLACES = List.of("浙江 金华市", "浙江 杭州", "广东 深圳");
    private static final List<String> ASKED_PLACES = List.of("浙江", "金华市", "广东 深圳");
    private static final int CHANCES = 20;

    private final Random random;
    private final List<FactoryId> factories;
    private final List<ListingId> listings;
    private final int mostPools;
    private int day;

    public PoolDeeds(long seed, List<FactoryId> factories, List<ListingId> listings, int mostPools) {
        this.random = new Random(seed);
        this.factories = factories;
        this.listings = listings;
        this.mostPools = mostPools;
    }

    /** One of them. */
    public Object next() {
        return switch (random.nextInt(CHANCES)) {
            case 0, 1 -> new PublishListing(listing(), null, OPERATOR);
            case 2, 3 -> new PauseListing(listing(), null, OPERATOR, "holiday");
            case 4, 5 -> new RepriceListing(listing(), null, OPERATOR, Terms.ladder(2, price()), Map.of(), null);
            case 6, 7, 8 -> changedTerms(listing());
            case 9 -> new SuspendFactory(one(factories), null, OPERATOR, "fakes");
            case 10 -> new ReinstateFactory(one(factories), null, OPERATOR, "cleared");
            case 11, 12 -> judged(one(factories));
            case 13 -> open(pool());
            case 14, 15 -> new ChangePoolRule(pool(), null, OPERATOR, rule(), LATER);
            case 16, 17 -> new AddToPool(pool(), null, listing(), OPERATOR, LATER);
            case 18 -> new RemoveFromPool(pool(), null, listing(), OPERATOR, new Reason("unsafe"), LATER);
            default -> rare();
        };
    }

    private Object rare() {
        return random.nextInt(4) == 0
                ? new WithdrawListing(listing(), null, OPERATOR, "discontinued")
                : new ClosePool(pool(), null, OPERATOR, new Reason("out of season"), LATER);
    }

    /** Opens one, by rule as often as by hand. */
    public OpenPool open(PoolId pool) {
        return new OpenPool(
                pool, OPERATOR, new PoolName("Some"), random.nextInt(3) == 0 ? null : rule(), LATER, pool.value());
    }

    public PoolId pool() {
        return new PoolId("pool-" + random.nextInt(mostPools));
    }

    /** Some pools, which need not be there. */
    public Set<PoolId> somePools() {
        var some = new LinkedHashSet<PoolId>();
        for (int n = random.nextInt(mostPools + 1); n > 0; n--) {
            some.add(pool());
        }
        return some;
    }

    public ListingId listing() {
        return one(listings);
    }

    private ChangeListingTerms changedTerms(ListingId listing) {
        return new ChangeListingTerms(listing, null, OPERATOR, terms(listing).terms());
    }

    /** Some terms that a listing may have. */
    public Terms terms(ListingId listing) {
        return Terms.ofABag()
                .sku(listing.value().substring(ListingId.PREFIX.length()))
                .inCategory(one(CATEGORIES))
                .labelled(random.nextBoolean() ? new String[] {"new"} : new String[] {"new", "hot"})
                .at(Terms.ladder(2, price()))
                .promising(one(List.of(DispatchPromise.H24, DispatchPromise.H48, DispatchPromise.D5)), null)
                .shippedFrom(random.nextInt(4) == 0 ? null : one(PLACES));
    }

    private String price() {
        return 1 + random.nextInt(9) + ".00";
    }

    private PoolRule rule() {
        return new PoolRule(
                random.nextInt(3) == 0 ? Set.of() : Set.of(new Category(one(CATEGORIES))),
                random.nextInt(3) == 0 ? Set.of(new Label("hot")) : Set.of(),
                random.nextInt(2) == 0 ? range() : null,
                random.nextInt(4) == 0 ? DispatchPromise.H48 : null,
                random.nextInt(3) == 0 ? Set.of(one(List.of(GoodStanding.values()))) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(one(ASKED_PLACES)) : Set.of());
    }

    private PriceRange range() {
        var least = 1 + random.nextInt(5);
        @Nullable UnitPrice most = random.nextBoolean() ? UnitPrice.of(least + 3 + ".00", "CNY") : null;
        return new PriceRange(UnitPrice.of(least + ".00", "CNY"), most);
    }

    /** A badge earned, kept or lost, and returns that are fine or are not. */
    private JudgeStanding judged(FactoryId factory) {
        day += 2;
        var judgedOn = LocalDate.of(2026, 3, 4).plusDays(day);
        var good = random.nextBoolean();
        var sent = good ? new BadgeCounts(20, 20, 20, 20, 20) : new BadgeCounts(20, 1, 1, 20, 1);
        var back = random.nextBoolean() ? new ReturnCounts(100, 0, 0, 0) : new ReturnCounts(100, 90, 90, 90);
        return new JudgeStanding(
                factory,
                judgedOn,
                new Counted<>(sent, day),
                new Counted<>(back, day),
                judgedOn.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
