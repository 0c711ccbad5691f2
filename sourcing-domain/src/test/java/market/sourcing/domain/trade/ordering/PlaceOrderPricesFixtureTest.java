package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Terms.ladder;

import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class PlaceOrderPricesFixtureTest {

    @Test
    void one_below_a_step_costs_the_price_of_the_tier_below() {
        var expected = placed(
                to(Bound.line(LISTING, 1, "bag", 99, 2, "6.1000", 603_90)).terms());
        sellingBags().when(placeBags(99)).places(expected).answers(new PlacedOrder(expected, 0));
    }

    @Test
    void at_a_step_the_price_of_the_step_begins() {
        sellingBags()
                .when(placeBags(100))
                .places(placed(to(Bound.line(LISTING, 1, "bag", 100, 100, "6.0000", 600_00))
                        .terms()));
    }

    @Test
    void one_above_a_step_costs_the_price_of_the_step() {
        sellingBags()
                .when(placeBags(101))
                .places(placed(to(Bound.line(LISTING, 1, "bag", 101, 100, "6.0000", 606_00))
                        .terms()));
    }

    @Test
    void the_last_tier_holds_for_every_quantity_above() {
        sellingBags()
                .when(placeBags(10_000_000))
                .places(placed(to(Bound.line(LISTING, 1, "bag", 10_000_000, 900, "5.9000", 59_000_000_00L))
                        .terms()));
    }

    @Test
    void the_terms_of_now_price_the_order_and_their_version_is_kept() {
        sellingBags()
                .and(repriced(ladder(2, "5")))
                .when(placeBags(99))
                .places(placed(to(Bound.line(LISTING, 2, "bag", 99, 2, "5.0000", 495_00))
                        .terms()));
    }

    @Test
    void lines_of_one_listing_reach_minimum_and_tier_together() {
        selling(Terms.ofABag().sku("red").sku("blue").minimum(50))
                .when(place(line(LISTING, "red", 99), line(LISTING, "blue", 1)))
                .places(placed(to(
                                Bound.line(LISTING, 1, "red", 99, 100, "6.0000", 594_00),
                                Bound.line(LISTING, 1, "blue", 1, 100, "6.0000", 6_00))
                        .terms()));
    }

    @Test
    void a_sku_with_a_ladder_of_its_own_is_priced_by_it() {
        selling(Terms.ofABag().sku("red", ladder(1, "9", 100, "8")).sku("blue"))
                .when(place(line(LISTING, "blue", 50), line(LISTING, "red", 50)))
                .places(placed(to(
                                Bound.line(LISTING, 1, "blue", 50, 100, "6.0000", 300_00),
                                Bound.line(LISTING, 1, "red", 50, 100, "8.0000", 400_00))
                        .terms()));
    }

    @Test
    void each_line_is_rounded_half_up_once_and_the_total_is_their_sum() {
        selling(Terms.ofABag().sku("red").sku("blue").minimum(1).at(ladder(1, "0.0050")))
                .when(place(line(LISTING, "red", 1), line(LISTING, "blue", 1)))
                .places(placed(to(
                                Bound.line(LISTING, 1, "red", 1, 1, "0.0050", 1),
                                Bound.line(LISTING, 1, "blue", 1, 1, "0.0050", 1))
                        .terms()));
    }

    @Test
    void the_promise_of_an_order_is_that_of_its_slowest_goods() {
        given(
                        onboarded(),
                        verified(),
                        drafted(LISTING, Terms.ofABag().promising(DispatchPromise.D7, null)),
                        published(),
                        drafted(SECOND, Terms.ofABag().sku("sack").promising(DispatchPromise.H24, null)),
                        published(SECOND))
                .when(place(line(SECOND, null, 2), line(LISTING, null, 2)))
                .places(placed(to(
                                Bound.line(SECOND, 1, "sack", 2, 2, "6.1000", 12_20),
                                Bound.line(LISTING, 1, "bag", 2, 2, "6.1000", 12_20))
                        .promising("D7", null)
                        .terms()));
    }
}
