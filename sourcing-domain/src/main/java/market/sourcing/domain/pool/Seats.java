package market.sourcing.domain.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import market.sourcing.domain.pool.event.ListingAddedToPool;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.ListingRemovedFromPool;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;

/**
 * In which pools a listing is. What is decided on it is events and changes nothing; nobody enters where he is, or leaves where he is
 * not.
 *
 * @param byPool of every pool that the listing has ever had to do with
 */
public record Seats(ListingId listing, FactoryId factory, Map<String, Seat> byPool) {
    public Seats {
        byPool = Map.copyOf(byPool);
    }

    /** Of a listing that has never been in a pool. */
    public static Seats none(ListingId listing, FactoryId factory) {
        return new Seats(listing, factory, Map.of());
    }

    /** What follows from how things are: it enters where it belongs, and leaves where it does not. */
    public List<PooledEvent> judged(SortedMap<String, PoolTerms> pools, Candidate candidate, Instant at) {
        var moves = new ArrayList<PooledEvent>();
        pools.forEach(
                (pool, terms) -> move(new PoolId(pool), terms, candidate, at).ifPresent(moves::add));
        return moves;
    }

    private Optional<PooledEvent> move(PoolId pool, PoolTerms terms, Candidate candidate, Instant at) {
        var seat = in(pool);
        var absence = terms.absence(candidate, seat.byHand());
        if (absence.isEmpty() != seat.in()) {
            return Optional.of(absence.<PooledEvent>map(why -> left(pool, why, at))
                    .orElseGet(() -> entered(pool, seat.entry(terms), at)));
        }
        return Optional.empty();
    }

    /** An operator wants it in a pool by hand; nothing happens when one did before. */
    public List<PooledEvent> added(PoolId pool, PoolTerms terms, Candidate candidate, AccountId operator, Instant at) {
        return in(pool).byHand()
                ? List.of()
                : andItsMove(
                        new ListingAddedToPool(
                                id(), pool.value(), listing.value(), factory.value(), operator.value(), at),
                        terms,
                        candidate,
                        at);
    }

    /** An operator wants it there no more; nothing happens when none did. */
    public List<PooledEvent> removed(
            PoolId pool, PoolTerms terms, Candidate candidate, AccountId operator, Reason reason, Instant at) {
        return in(pool).byHand()
                ? andItsMove(
                        new ListingRemovedFromPool(
                                id(),
                                pool.value(),
                                listing.value(),
                                factory.value(),
                                operator.value(),
                                reason.text(),
                                at),
                        terms,
                        candidate,
                        at)
                : List.of();
    }

    private List<PooledEvent> andItsMove(PooledEvent wish, PoolTerms terms, Candidate candidate, Instant at) {
        var events = new ArrayList<>(List.of(wish));
        events.addAll(after(wish).judged(new TreeMap<>(Map.of(wish.poolId(), terms)), candidate, at));
        return events;
    }

    Seats after(PooledEvent event) {
        var seat = in(new PoolId(event.poolId()));
        var next = switch (event) {
            case ListingAddedToPool _ -> seat.byHand(true);
            case ListingRemovedFromPool _ -> seat.byHand(false);
            case ListingEnteredPool _ -> seat.entered();
            case ListingLeftPool it -> seat.left(LeavingReason.valueOf(it.reason()));
        };
        var seats = new HashMap<>(byPool);
        seats.put(event.poolId(), next);
        return new Seats(listing, factory, seats);
    }

    private Seat in(PoolId pool) {
        return byPool.getOrDefault(pool.value(), Seat.NEVER);
    }

    private ListingEnteredPool entered(PoolId pool, EntryReason reason, Instant at) {
        return new ListingEnteredPool(id(), pool.value(), listing.value(), factory.value(), reason.name(), at);
    }

    private ListingLeftPool left(PoolId pool, Absence why, Instant at) {
        return new ListingLeftPool(
                id(),
                pool.value(),
                listing.value(),
                factory.value(),
                why.reason().name(),
                why.criteria().stream().map(Criterion::name).toList(),
                at);
    }

    private String id() {
        return PooledListingId.of(listing).value();
    }
}
