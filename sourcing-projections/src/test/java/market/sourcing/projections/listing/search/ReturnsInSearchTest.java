package market.sourcing.projections.listing.search;

import static market.sourcing.domain.standing.ReturnsVerdict.FINE;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_DISPUTES;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.projections.harness.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two factories sell bags alike; too much of what one sends comes back. */
class ReturnsInSearchTest extends SearchScene {
    private static final String CARELESS = "factory-careless";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @BeforeEach
    void two_factories() {
        market.onboarded(Market.FACTORY);
        market.onboarded(CARELESS);
        offered("listing-a", CARELESS);
        offered("listing-b", Market.FACTORY);
    }

    private void offered(String listing, String factory) {
        bags(listing, factory);
        market.soldBefore(listing, 50);
    }

    @Test
    void all_listings_of_the_factory_fall_until_it_is_fine_again() {
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b");
        market.returnsJudged(CARELESS, DAY, FINE, FINE);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b");
        market.returnsJudged(CARELESS, DAY.plusDays(1), FINE, TOO_MANY_RETURNS);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(2), TOO_MANY_RETURNS, TOO_MANY_DISPUTES);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(3), TOO_MANY_DISPUTES, FINE);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b");
    }

    @Test
    void what_is_drafted_meanwhile_falls_too() {
        market.returnsJudged(CARELESS, DAY, FINE, TOO_MANY_DISPUTES);
        offered("listing-0", CARELESS);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-0", "listing-a");
        market.returnsJudged(CARELESS, DAY.plusDays(1), TOO_MANY_DISPUTES, FINE);
        offered("listing-1", CARELESS);
        assertThat(idsOfBags()).containsExactly("listing-0", "listing-1", "listing-a", "listing-b");
    }

    @Test
    void it_counts_as_much_as_ten_times_the_sales_and_as_the_badge() {
        market.returnsJudged(CARELESS, DAY, FINE, TOO_MANY_RETURNS);
        market.soldBefore("listing-a", 500);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b");
        market.soldBefore("listing-a", 99);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-a");
        market.judged(CARELESS, DAY, BadgeVerdict.EARNED);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b");
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
