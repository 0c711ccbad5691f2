package market.sourcing.projections.listing.search;

import static market.sourcing.domain.standing.ReturnsVerdict.FINE;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_DISPUTES;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_RETURNS;
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

/** Two factories sell bags alike; too much of what one sends comes back. */
class ReturnsInSearchTest {
    private static final String CARELESS = "factory-careless";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
    private final SearchListingsHandler handler = new SearchListingsHandler(engine);

    @BeforeEach
    void two_factories() {
        market.onboarded(Market.FACTORY);
        market.onboarded(CARELESS);
        offered("listing-a", CARELESS);
        offered("listing-b", Market.FACTORY);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void offered(String listing, String factory) {
        market.drafted(listing, factory, TermsBuilder.titled("en", "Tote Bag"));
        market.published(listing);
        market.soldBefore(listing, 50);
    }

    private List<String> ids() {
        engine.apply(market.take());
        return handler
                .handle(new SearchListings("bag", Criteria.NONE, SearchSort.RELEVANCE, 10, null, Set.of()))
                .items()
                .stream()
                .map(SearchItem::listingId)
                .toList();
    }

    @Test
    void all_listings_of_the_factory_fall_until_it_is_fine_again() {
        assertThat(ids()).containsExactly("listing-a", "listing-b");
        market.returnsJudged(CARELESS, DAY, FINE, FINE);
        assertThat(ids()).containsExactly("listing-a", "listing-b");
        market.returnsJudged(CARELESS, DAY.plusDays(1), FINE, TOO_MANY_RETURNS);
        assertThat(ids()).containsExactly("listing-b", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(2), TOO_MANY_RETURNS, TOO_MANY_DISPUTES);
        assertThat(ids()).containsExactly("listing-b", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(3), TOO_MANY_DISPUTES, FINE);
        assertThat(ids()).containsExactly("listing-a", "listing-b");
    }

    @Test
    void what_is_drafted_meanwhile_falls_too() {
        market.returnsJudged(CARELESS, DAY, FINE, TOO_MANY_DISPUTES);
        offered("listing-0", CARELESS);
        assertThat(ids()).containsExactly("listing-b", "listing-0", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(1), TOO_MANY_DISPUTES, FINE);
        offered("listing-1", CARELESS);
        assertThat(ids()).containsExactly("listing-0", "listing-1", "listing-a", "listing-b");
    }

    @Test
    void it_counts_as_much_as_ten_times_the_sales_and_as_the_badge() {
        market.returnsJudged(CARELESS, DAY, FINE, TOO_MANY_RETURNS);
        market.soldBefore("listing-a", 500);
        assertThat(ids()).containsExactly("listing-a", "listing-b");
        market.soldBefore("listing-a", 99);
        assertThat(ids()).containsExactly("listing-b", "listing-a");
        market.judged(CARELESS, DAY, Verdict.EARNED);
        assertThat(ids()).containsExactly("listing-a", "listing-b");
    }

    @Test
    void what_has_sold_nothing_has_nothing_to_lose() {
        assertThat(Merit.of(0, 3, new FactoryMerit(false, false)))
                .isEqualTo(Merit.of(0, 3, new FactoryMerit(false, true)));
        assertThat(Merit.of(0, 3, new FactoryMerit(true, false)))
                .isEqualTo(Merit.of(0, 3, new FactoryMerit(false, true)));
        assertThat(Merit.of(1, 3, new FactoryMerit(false, false)))
                .isEqualTo(Merit.of(0, 3, new FactoryMerit(false, true)));
    }
}
