package market.sourcing.domain.trade.pooling;

import java.util.TreeMap;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.PoolTerms;
import market.sourcing.domain.pool.command.JudgeListing;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Judges a listing against pools by what all of them are now, whoever asks and however often. */
public record JudgeListingHandler(Repository<Pool> pools, Pooled pooled) {
    /**
     * Answers how often the listing moved.
     *
     * @throws Refused {@code LISTING_UNKNOWN}
     */
    @CommandHandler
    public int handle(JudgeListing command) throws Exception {
        var terms = new TreeMap<String, PoolTerms>();
        Loading.together(pools, command.pools().stream().map(PoolId::value).toList())
                .forEach((id, pool) -> terms.put(id, pool.invoke(Pool::terms)));
        var listing = pooled.listing(command.listingId());
        var candidate = pooled.candidate(listing, terms.values().stream().anyMatch(PoolTerms::asksForStanding));
        return pooled.move(
                command.listingId(),
                listing.invoke(Listing::factory),
                seats -> seats.judged(terms, candidate, command.at()));
    }
}
