package market.sourcing.infra.pools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.domain.pool.Candidate;
import market.sourcing.domain.pool.PoolTerms;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.pools.FactoryTable.KnownFactory;
import market.sourcing.infra.pools.PoolTable.KnownSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has changed since it was judged, a page at a time. A page stays to be judged until it is said that it was, so whoever dies
 * meanwhile has lost nothing. What is known here may be behind the log: it tells which listings are worth asking, not what is so.
 */
public final class Unjudged {
    private static final int PUT_OFF_SECONDS = 10;

    private final ListingTable listings;
    private final FactoryTable factories;
    private final PoolTable pools;
    private volatile Runnable onNews = () -> {};

    Unjudged(JdbcClient jdbc) {
        this.listings = new ListingTable(jdbc);
        this.factories = new FactoryTable(jdbc);
        this.pools = new PoolTable(jdbc);
    }

    /** A listing that seems to be where it does not belong, or not where it does. */
    public record Move(ListingId listing, Set<PoolId> pools) {}

    /**
     * Some listings.
     *
     * @param moves those among them that seem to move
     * @param judged notes that all of them were judged
     */
    public record Page(List<Move> moves, Runnable judged) {}

    /** Of everything that waits a page: listings that have changed, those of a factory, and all against a pool. Empty when nothing does. */
    public List<Page> pages(int size) {
        return Stream.of(touched(size), ofFactory(size), ofPool(size))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Page> touched(int size) {
        var some = listings.touched(size);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(moves(some, pools.all()), () -> listings.judged(some)));
    }

    private Optional<Page> ofFactory(int size) {
        return factories.walk().map(walk -> {
            var some = listings.ofFactory(walk.subject(), walk.after(), size);
            return new Page(moves(some, pools.all()), () -> factories.walked(walk.to(last(some, size))));
        });
    }

    private Optional<Page> ofPool(int size) {
        return pools.walk().map(walk -> {
            var terms = Optional.ofNullable(pools.all().get(walk.subject()));
            var some = terms.filter(PoolTerms::closed).isPresent()
                    ? listings.in(walk.subject(), walk.after(), size)
                    : listings.after(walk.after(), size);
            var one = new HashMap<String, PoolTerms>();
            terms.ifPresent(it -> one.put(walk.subject(), it));
            return new Page(moves(some, one), () -> pools.walked(walk.to(last(some, size))));
        });
    }

    private static @Nullable String last(List<KnownListing> some, int size) {
        return some.size() < size ? null : some.getLast().id();
    }

    private List<Move> moves(List<KnownListing> some, Map<String, PoolTerms> against) {
        if (against.isEmpty()) {
            return List.of();
        }
        var seats = pools.seats(some.stream().map(KnownListing::id).toList());
        var sellers = factories.ofIds(factoriesOf(some));
        var moves = new ArrayList<Move>();
        for (var listing : some) {
            var factory = sellers.getOrDefault(listing.factoryId(), KnownFactory.UNKNOWN);
            var candidate =
                    new Candidate(listing.availability(), factory.trading(), listing.goods(), factory.standing());
            var there = seats.getOrDefault(listing.id(), Map.of());
            var moving = new LinkedHashSet<PoolId>();
            against.forEach((pool, terms) -> {
                var seat = there.getOrDefault(pool, KnownSeat.NONE);
                if (terms.absence(candidate, seat.byHand()).isEmpty() != seat.entered()) {
                    moving.add(new PoolId(pool));
                }
            });
            if (!moving.isEmpty()) {
                moves.add(new Move(new ListingId(listing.id()), moving));
            }
        }
        return moves;
    }

    private static Collection<String> factoriesOf(List<KnownListing> some) {
        return some.stream().map(KnownListing::factoryId).distinct().toList();
    }

    /** The listing could not be judged, and the others need not wait for it: it is tried again by itself. */
    public void putOff(ListingId listing) {
        listings.putOff(listing.value(), PUT_OFF_SECONDS);
    }

    /** @param ring is called when there may be more */
    public void whenThereIsMore(Runnable ring) {
        onNews = ring;
    }

    void tell() {
        onNews.run();
    }
}
