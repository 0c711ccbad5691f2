package market.sourcing.domain.trade.pooling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.pool.Candidate;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.pool.Goods;
import market.sourcing.domain.pool.PooledListing;
import market.sourcing.domain.pool.PooledListingId;
import market.sourcing.domain.pool.Seats;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.standing.StandingId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Listings with all that decides in which pools they are. Whatever of it was read has not changed when a move is written. */
public record Pooled(
        Repository<PooledListing> pooled,
        Repository<Listing> listings,
        Repository<Factory> factories,
        Repository<FactoryStanding> standings) {
    Aggregate<Listing> listing(ListingId id) {
        return Loading.known(listings, id.value(), RefusalCode.LISTING_UNKNOWN);
    }

    /** @param withStanding whether any rule asks for it: it is not read for others */
    Candidate candidate(Aggregate<Listing> listing, boolean withStanding) {
        var factory = listing.invoke(Listing::factory);
        return new Candidate(
                listing.invoke(Listing::availability),
                Loading.known(factories, factory.value(), RefusalCode.FACTORY_UNKNOWN)
                        .invoke(Factory::isTrading),
                Goods.of(listing.invoke(Listing::plainTerms)),
                withStanding ? standing(factory) : Set.of());
    }

    /** A factory that was never judged has no badge, and nothing is said against it. */
    private Set<GoodStanding> standing(FactoryId factory) {
        var judged = Loading.ifKnown(standings, StandingId.of(factory).value());
        var standing = EnumSet.noneOf(GoodStanding.class);
        if (judged.isPresent() && judged.get().invoke(FactoryStanding::hasBadge)) {
            standing.add(GoodStanding.FAST_DISPATCH);
        }
        if (judged.isEmpty() || judged.get().invoke(FactoryStanding::hasFineReturns)) {
            standing.add(GoodStanding.FINE_RETURNS);
        }
        return standing;
    }

    /** Writes what is decided on where the listing is now; answers how much that was. */
    int move(ListingId listing, FactoryId factory, Function<Seats, List<PooledEvent>> decision) throws Exception {
        var there = Loading.ifKnown(pooled, PooledListingId.of(listing).value());
        if (there.isPresent()) {
            return there.get().invoke(it -> it.move(decision));
        }
        var first = decision.apply(Seats.none(listing, factory));
        if (!first.isEmpty()) {
            pooled.newInstance(() -> new PooledListing(first));
        }
        return first.size();
    }
}
