package market.sourcing.domain.order.pricing;

import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.factory.FreightZone;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.OnOffer;
import org.junit.jupiter.api.Test;

class OneMoreCartonTest {
    private static final PriceLadder BAGS = ladder(2, "6.10", 100, "6.00");

    private static List<OneMoreCarton> proposed(Optional<FreightTemplate> freight, Basket.Line... lines) {
        var pricing =
                new Pricing(freight, Optional.empty(), new Destination("CN"), Rulebook.TRADE.at(NOW), "returns-1");
        return OneMoreCarton.of(OnOffer.basket(lines), pricing);
    }

    private static OnOffer bags() {
        return OnOffer.of(LISTING, "bag").from(2, 1).at(BAGS);
    }

    @Test
    void one_below_a_step_the_step_saves() {
        assertThat(proposed(Optional.empty(), bags().line(1, 99)))
                .containsExactly(
                        new OneMoreCarton(LISTING, new Quantity(100), Money.of(600_00, "CNY"), Money.of(10_00, "CNY")));
        assertThat(proposed(Optional.empty(), bags().line(1, 98))).isEmpty();
        assertThat(proposed(Optional.empty(), bags().line(1, 100))).isEmpty();
    }

    @Test
    void freight_that_becomes_free_saves_too() {
        var zone = new FreightZone(
                Set.of("CN"), 1_000, Money.of(50_00, "CNY"), 1, Money.of(0, "CNY"), Money.of(61_00, "CNY"));
        var freight = new FreightTemplate(Currencies.of("CNY"), 1, List.of(zone));
        assertThat(proposed(Optional.of(freight), bags().line(1, 9)))
                .extracting(OneMoreCarton::saves)
                .containsExactly(Money.of(50_00, "CNY"));
    }

    @Test
    void below_the_minimum_nothing_is_proposed() {
        var mixed = bags().from(200, 1).mixed(new MixedBatch(new Quantity(1), null));
        var single = bags().from(200, 1).dropshipAt(UnitPrice.of("9", "CNY"));
        assertThat(proposed(Optional.empty(), mixed.line(1, 99))).isEmpty();
        assertThat(proposed(Optional.empty(), single.line(1, 1))).isEmpty();
    }

    @Test
    void nothing_is_proposed_that_would_leave_another_listing_without_its_mixed_batch() {
        // 99 bags and a sack come to 604.90, which is enough; 100 bags and a sack come to 601.00, which is not.
        var threshold = new MixedBatch(null, Money.of(604_00, "CNY"));
        var sack = OnOffer.of(SECOND, "sack").from(50, 1).mixed(threshold).line(2, 1);
        assertThat(proposed(Optional.empty(), bags().mixed(threshold).line(1, 99), sack))
                .isEmpty();
    }

    @Test
    void the_most_that_can_be_ordered_has_nothing_above_it() {
        assertThat(proposed(
                        Optional.empty(),
                        bags().at(ladder(2, "6", 10_000_000, "1")).line(1, 10_000_000)))
                .isEmpty();
    }
}
