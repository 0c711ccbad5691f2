package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.projections.harness.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two factories sell bags alike; the badge of one raises all that it sells. */
class BadgeInSearchTest extends SearchScene {
    private static final String FAST = "factory-fast";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @BeforeEach
    void two_factories() {
        market.onboarded(Market.FACTORY);
        market.onboarded(FAST);
        bags("listing-a", Market.FACTORY);
        bags("listing-b", FAST);
        bags("listing-c", FAST);
    }

    @Test
    void the_badge_raises_all_listings_of_the_factory_and_they_fall_when_it_is_lost() {
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b", "listing-c");
        market.judged(FAST, DAY, BadgeVerdict.EARNED);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-c", "listing-a");
        assertThat(foundBags()).extracting(SearchItem::fastDispatch).containsExactly(true, true, false);
        market.judged(FAST, DAY.plusDays(1), BadgeVerdict.KEPT);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-c", "listing-a");
        market.judged(FAST, DAY.plusDays(2), BadgeVerdict.LOST);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b", "listing-c");
    }

    @Test
    void what_is_drafted_while_the_factory_has_the_badge_has_it_too() {
        market.judged(FAST, DAY, BadgeVerdict.EARNED);
        bags("listing-d", FAST);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-c", "listing-d", "listing-a");
        market.judged(FAST, DAY.plusDays(1), BadgeVerdict.LOST);
        bags("listing-e", FAST);
        assertThat(foundBags()).extracting(SearchItem::fastDispatch).containsOnly(false);
        market.judged(FAST, DAY.plusDays(2), BadgeVerdict.EARNED);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-c", "listing-d", "listing-e", "listing-a");
    }

    @Test
    void it_counts_as_much_as_ten_times_the_sales() {
        market.judged(FAST, DAY, BadgeVerdict.EARNED);
        market.soldBefore("listing-b", 10);
        market.soldBefore("listing-a", 99);
        assertThat(idsOfBags()).containsExactly("listing-b", "listing-a", "listing-c");
        market.soldBefore("listing-a", 1000);
        assertThat(idsOfBags()).containsExactly("listing-a", "listing-b", "listing-c");
    }
}
