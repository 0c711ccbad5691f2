package market.sourcing.domain.trade.pooling;

import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.command.AddToPool;
import market.sourcing.domain.pool.command.RemoveFromPool;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Operators choose what is in pools by hand; what follows from it is written with it. */
public record ChooseForPoolHandler(Repository<Pool> pools, Pooled pooled) {
    /**
     * Answers the pool's version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#POOL_CLOSED},
     *     {@link RefusalCode#POOL_BY_RULE}, {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#LISTING_WITHDRAWN}
     */
    @CommandHandler
    public long handle(AddToPool command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var pool = byHand(command.poolId(), command.expectedVersion());
        var listing = pooled.listing(command.listingId());
        listing.execute(Listing::mustNotBeWithdrawn);
        var terms = pool.invoke(Pool::terms);
        var candidate = pooled.candidate(listing, false);
        pooled.move(
                command.listingId(),
                listing.invoke(Listing::factory),
                seats -> seats.added(
                        command.poolId(), terms, candidate, command.operator().account(), command.at()));
        return pool.version();
    }

    /**
     * Answers the pool's version.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#POOL_CLOSED},
     *     {@link RefusalCode#POOL_BY_RULE}, {@link RefusalCode#LISTING_UNKNOWN}
     */
    @CommandHandler
    public long handle(RemoveFromPool command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var pool = byHand(command.poolId(), command.expectedVersion());
        var listing = pooled.listing(command.listingId());
        var terms = pool.invoke(Pool::terms);
        var candidate = pooled.candidate(listing, false);
        pooled.move(
                command.listingId(),
                listing.invoke(Listing::factory),
                seats -> seats.removed(
                        command.poolId(),
                        terms,
                        candidate,
                        command.operator().account(),
                        command.reason(),
                        command.at()));
        return pool.version();
    }

    private Aggregate<Pool> byHand(PoolId id, @Nullable Long expectedVersion) {
        var pool = Loading.known(pools, id.value(), expectedVersion, RefusalCode.POOL_UNKNOWN);
        pool.execute(Pool::mustBeOpenAndByHand);
        return pool;
    }
}
