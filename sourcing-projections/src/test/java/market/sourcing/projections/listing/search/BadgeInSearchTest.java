package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.standing.Verdict;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.harness.TermsBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two factories sell bags alike; the badge of one raises all that it sells. */
class BadgeInSearchTest {
    private static final String FAST = "factory-fast";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
    private final SearchListingsHandler handler = new SearchListingsHandler(engine);

    @BeforeEach
    void two_factories() {
        market.onboarded(Market.FACTORY);
        market.onboarded(FAST);
        offered("listing-a", Market.FACTORY);
        offered("listing-b", FAST);
        offered("listing-c", FAST);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void offered(String listing, String factory) {
        market.drafted(listing, factory, TermsBuilder.titled("en", "Tote Bag"));
        market.published(listing);
    }

    private List<SearchItem> found() {
        engine.apply(market.take());
        return handler.handle(new SearchListings("bag", Criteria.NONE, SearchSort.RELEVANCE, 10, null, Set.of()))
                .items();
    }

    private List<String> ids() {
        return found().stream().map(SearchItem::listingId).toList();
    }

    @Test
    void the_badge_raises_all_listings_of_the_factory_and_they_fall_when_it_is_lost() {
        assertThat(ids()).containsExactly("listing-a", "listing-b", "listing-c");
        market.judged(FAST, DAY, Verdict.EARNED);
        assertThat(ids()).containsExactly("listing-b", "listing-c", "listing-a");
        assertThat(found()).extracting(SearchItem::fastDispatch).containsExactly(true, true, false);
        market.judged(FAST, DAY.plusDays(1), Verdict.KEPT);
        assertThat(ids()).containsExactly("listing-b", "listing-c", "listing-a");
        market.judged(FAST, DAY.plusDays(2), Verdict.LOST);
        assertThat(ids()).containsExactly("listing-a", "listing-b", "listing-c");
    }

    @Test
    void what_is_drafted_while_the_factory_has_the_badge_has_it_too() {
        market.judged(FAST, DAY, Verdict.EARNED);
        offered("listing-d", FAST);
        assertThat(ids()).containsExactly("listing-b", "listing-c", "listing-d", "listing-a");
        market.judged(FAST, DAY.plusDays(1), Verdict.LOST);
        offered("listing-e", FAST);
        assertThat(found()).extracting(SearchItem::fastDispatch).containsOnly(false);
        market.judged(FAST, DAY.plusDays(2), Verdict.EARNED);
        assertThat(ids()).containsExactly("listing-b", "listing-c", "listing-d", "listing-e", "listing-a");
    }

    @Test
    void it_counts_as_much_as_ten_times_the_sales() {
        market.judged(FAST, DAY, Verdict.EARNED);
        market.soldBefore("listing-b", 10);
        market.soldBefore("listing-a", 99);
        assertThat(ids()).containsExactly("listing-b", "listing-a", "listing-c");
        market.soldBefore("listing-a", 1000);
        assertThat(ids()).containsExactly("listing-a", "listing-b", "listing-c");
    }
}
