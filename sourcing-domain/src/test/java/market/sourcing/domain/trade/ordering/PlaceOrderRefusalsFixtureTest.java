package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_VERIFIED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LINE_REPEATED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_NOT_PUBLISHED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.ORDER_SPANS_FACTORIES;
import static market.sourcing.domain.shared.RefusalCode.SKU_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_SKUS;
import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Shops.inSkus;
import static market.sourcing.domain.vocabulary.Shops.oneOfEach;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Shops.sellingHereAndThere;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class PlaceOrderRefusalsFixtureTest {

    @Test
    void a_listing_with_several_skus_wants_one_named() {
        selling(Terms.ofABag().sku("red").sku("blue"))
                .when(placeBags(99))
                .isRefused(SKU_UNKNOWN)
                .withFact("skus", List.of("red", "blue"));
        sellingBags().when(place(line(LISTING, "sack", 99))).isRefused(SKU_UNKNOWN);
    }

    @Test
    void one_sku_is_ordered_on_one_line_however_it_is_named() {
        sellingBags()
                .when(place(line(LISTING, null, 2), line(LISTING, "bag", 2)))
                .isRefused(LINE_REPEATED)
                .withFact("lines", List.of(1, 2));
    }

    // It was one line a SKU before; agents need several, one for each customer of theirs.
    @Test
    void one_sku_is_ordered_on_several_lines_that_their_references_tell_apart() {
        sellingBags()
                .when(place(line(LISTING, null, 2, "Linh"), line(LISTING, "bag", 98, "Minh")))
                .places(placed(to(
                                Bound.line(LISTING, 1, "bag", 2, 100, "6.0000", 12_00, "WHOLESALE", "Linh"),
                                Bound.line(LISTING, 1, "bag", 98, 100, "6.0000", 588_00, "WHOLESALE", "Minh"))
                        .terms()));
        sellingBags()
                .when(place(line(LISTING, null, 2, "Linh"), line(LISTING, null, 2, " Linh ")))
                .isRefused(LINE_REPEATED)
                .withFact("sku", "bag");
    }

    @Test
    void drafts_and_listings_that_never_were_are_unknown_alike() {
        given(onboarded(), verified(), drafted()).when(placeBags(99)).isRefused(LISTING_UNKNOWN);
        given(onboarded(), verified()).when(placeBags(99)).isRefused(LISTING_UNKNOWN);
    }

    @Test
    void what_is_paused_or_withdrawn_is_not_sold() {
        sellingBags().and(paused()).when(placeBags(99)).isRefused(LISTING_NOT_PUBLISHED);
        sellingBags().and(withdrawn()).when(placeBags(99)).isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void a_factory_that_does_not_trade_sells_nothing() {
        sellingBags().and(suspended()).when(placeBags(99)).isRefused(FACTORY_SUSPENDED);
        given(onboarded(), drafted(), published()).when(placeBags(99)).isRefused(FACTORY_NOT_VERIFIED);
    }

    @Test
    void an_order_stays_with_one_factory() {
        sellingHereAndThere(Terms.ofABag(), Terms.ofABag())
                .when(place(line(LISTING, null, 99), line(FOREIGN, null, 99)))
                .isRefused(ORDER_SPANS_FACTORIES)
                .withFact("factories", List.of("factory-bags", "factory-socks"));
    }

    // Each factory's part is looked at by the other rules only when there is one factory.
    @Test
    void that_it_spans_factories_is_said_before_what_is_wrong_with_each_part() {
        sellingHereAndThere(Terms.ofABag(), Terms.ofABag().in("USD"))
                .when(place(line(LISTING, null, 1), line(FOREIGN, null, 1)))
                .isRefused(ORDER_SPANS_FACTORIES);
    }

    @Test
    void an_order_stays_in_one_currency() {
        selling(Terms.ofABag(), Terms.ofABag().sku("sack").in("USD"))
                .when(place(line(LISTING, null, 99), line(SECOND, null, 99)))
                .isRefused(CURRENCIES_DIFFER);
    }

    @Test
    void an_order_has_lines_but_not_too_many() {
        sellingBags().when(place()).isRefused(INVALID_VALUE).withFact("field", "lines");
        sellingBags()
                .when(place(oneOfEach(LISTING, 201)))
                .isRefused(TOO_MANY_LINES)
                .withFact("most", 200);
    }

    // SKUs are counted once their listings are known; a SKU that is not there is said first.
    @Test
    void an_order_has_not_too_many_skus() {
        selling(inSkus(Terms.ofABag(), 51))
                .when(place(oneOfEach(LISTING, 51)))
                .isRefused(TOO_MANY_SKUS)
                .withFact("most", 50);
        sellingBags().when(place(oneOfEach(LISTING, 51))).isRefused(SKU_UNKNOWN);
    }

    @Test
    void an_order_closes_unpaid_after_5_days() {
        var placed = sellingBags().when(placeBags(99)).written(OrderPlaced.class);
        assertThat(placed.closesAt()).isEqualTo(inDays(5));
    }
}
