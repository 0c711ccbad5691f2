package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;

/** What tests of the search begin with: a market, what is kept of it to be searched, and who searches. */
abstract class SearchScene {
    final Market market = new Market();
    final MiniEngine engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
    final Lessons lessons = new Lessons(engine);
    final SearchListingsHandler handler = new SearchListingsHandler(engine, lessons);

    @AfterEach
    final void close() {
        engine.close();
    }

    final void bags(String listing, String factory) {
        market.drafted(listing, factory, PlainTermsBuilder.titled("en", "Tote Bag"));
        market.published(listing);
    }

    /** All bags, once what has happened is kept. */
    final List<SearchItem> foundBags() {
        engine.apply(market.take());
        return handler.handle(new SearchListings("bag", Criteria.NONE, SearchSort.RELEVANCE, 10, null, Set.of()))
                .items();
    }

    final List<String> idsOfBags() {
        return foundBags().stream().map(SearchItem::listingId).toList();
    }
}
