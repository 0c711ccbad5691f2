package market.sourcing.domain.trade.pooling;

import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import market.sourcing.domain.pool.command.JudgeListing;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.PoolDeeds;
import market.sourcing.domain.vocabulary.PoolsFromScratch;
import market.sourcing.domain.vocabulary.Written;
import org.junit.jupiter.api.Test;

/** Whatever happens, and whenever listings are judged against whichever pools: in the end pools hold what their rules say. */
class PoolsConvergeTest {
    private static final int HISTORIES = 150;
    private static final int DEEDS = 60;
    private static final int POOLS = 4;
    private static final List<FactoryId> FACTORIES = List.of(Factories.FACTORY, Factories.OTHER_FACTORY);
    private static final List<ListingId> LISTINGS =
            List.of(Listings.LISTING, Listings.SECOND, new ListingId("listing-third"), Listings.FOREIGN);

    @Test
    void what_is_told_of_coming_and_leaving_is_what_follows_from_all_else() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var deeds = new PoolDeeds(seed, FACTORIES, LISTINGS, POOLS);
            var market = opened(deeds);
            var random = new Random(~seed);
            for (int n = 0; n < DEEDS; n++) {
                market.when(deeds.next()).isAnsweredOrRefused();
                if (random.nextInt(3) == 0) {
                    market.when(new JudgeListing(deeds.listing(), deeds.somePools(), LATER));
                }
            }
            LISTINGS.forEach(listing -> market.when(new JudgeListing(listing, allPools(), LATER)));

            var pools = PoolsFromScratch.of(
                    market.written().stream().map(Written::event).toList());
            assertThat(pools.told()).as("seed %d", seed).isEqualTo(pools.reckoned());
            LISTINGS.forEach(listing ->
                    market.when(new JudgeListing(listing, allPools(), LATER)).writesNothing());
        }
    }

    private static Marketplace opened(PoolDeeds deeds) {
        var market = Marketplace.given(Factories.onboarded(), Factories.verified(), Factories.otherOnboarded())
                .and(Factories.verified(Factories.OTHER_FACTORY));
        for (var listing : LISTINGS) {
            market.and(
                    listing.equals(Listings.FOREIGN)
                            ? Listings.foreignDrafted(deeds.terms(listing))
                            : Listings.drafted(listing, deeds.terms(listing)));
        }
        market.and(Listings.published(), Listings.published(Listings.FOREIGN));
        allPools().forEach(pool -> market.when(deeds.open(pool)));
        return market;
    }

    private static Set<PoolId> allPools() {
        var all = new LinkedHashSet<PoolId>();
        IntStream.range(0, POOLS).forEach(n -> all.add(new PoolId("pool-" + n)));
        return all;
    }
}
