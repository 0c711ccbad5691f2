package market.sourcing.domain.order.handler;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_VERIFIED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LINE_REPEATED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_NOT_PUBLISHED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_SPANS_FACTORIES;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_BELOW_MINIMUM;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_NOT_A_MULTIPLE;
import static market.sourcing.domain.shared.RefusalCode.SKU_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_SKUS;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.otherOnboarded;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.foreignDrafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.placedLine;
import static market.sourcing.domain.vocabulary.Terms.ladder;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class PlaceOrderFixtureTest {

    private static Marketplace selling(Terms terms) {
        return given(onboarded(), verified(), drafted(LISTING, terms), published());
    }

    private static Marketplace sellingBags() {
        return selling(Terms.ofABag());
    }

    @Test
    void one_below_a_step_costs_the_price_of_the_tier_below() {
        var expected = placed(603_90, "H48", placedLine(LISTING, 1, "bag", 99, 2, "6.1000", 603_90));
        sellingBags().when(placeBags(99)).writes(expected).answers(new PlacedOrder(expected, 0));
    }

    @Test
    void at_a_step_the_price_of_the_step_begins() {
        sellingBags()
                .when(placeBags(100))
                .writes(placed(600_00, "H48", placedLine(LISTING, 1, "bag", 100, 100, "6.0000", 600_00)));
    }

    @Test
    void one_above_a_step_costs_the_price_of_the_step() {
        sellingBags()
                .when(placeBags(101))
                .writes(placed(606_00, "H48", placedLine(LISTING, 1, "bag", 101, 100, "6.0000", 606_00)));
    }

    @Test
    void the_last_tier_holds_for_every_quantity_above() {
        sellingBags()
                .when(placeBags(10_000_000))
                .writes(placed(
                        59_000_000_00L,
                        "H48",
                        placedLine(LISTING, 1, "bag", 10_000_000, 900, "5.9000", 59_000_000_00L)));
    }

    @Test
    void the_terms_of_now_price_the_order_and_their_version_is_kept() {
        sellingBags()
                .and(repriced(ladder(2, "5")))
                .when(placeBags(99))
                .writes(placed(495_00, "H48", placedLine(LISTING, 2, "bag", 99, 2, "5.0000", 495_00)));
    }

    @Test
    void lines_of_one_listing_reach_minimum_and_tier_together() {
        selling(Terms.ofABag().sku("red").sku("blue").minimum(50))
                .when(place(line(LISTING, "red", 99), line(LISTING, "blue", 1)))
                .writes(placed(
                        600_00,
                        "H48",
                        placedLine(LISTING, 1, "red", 99, 100, "6.0000", 594_00),
                        placedLine(LISTING, 1, "blue", 1, 100, "6.0000", 6_00)));
    }

    @Test
    void a_sku_with_a_ladder_of_its_own_is_priced_by_it() {
        selling(Terms.ofABag().sku("red", ladder(1, "9", 100, "8")).sku("blue"))
                .when(place(line(LISTING, "blue", 50), line(LISTING, "red", 50)))
                .writes(placed(
                        700_00,
                        "H48",
                        placedLine(LISTING, 1, "blue", 50, 100, "6.0000", 300_00),
                        placedLine(LISTING, 1, "red", 50, 100, "8.0000", 400_00)));
    }

    @Test
    void each_line_is_rounded_half_up_once_and_the_total_is_their_sum() {
        selling(Terms.ofABag().sku("red").sku("blue").minimum(1).at(ladder(1, "0.0050")))
                .when(place(line(LISTING, "red", 1), line(LISTING, "blue", 1)))
                .writes(placed(
                        2,
                        "H48",
                        placedLine(LISTING, 1, "red", 1, 1, "0.0050", 1),
                        placedLine(LISTING, 1, "blue", 1, 1, "0.0050", 1)));
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
                .writes(placed(
                        24_40,
                        "D7",
                        placedLine(SECOND, 1, "sack", 2, 2, "6.1000", 12_20),
                        placedLine(LISTING, 1, "bag", 2, 2, "6.1000", 12_20)));
    }

    @Test
    void the_same_request_again_answers_the_same_even_after_everything_changed() {
        var first = placed(603_90, "H48", placedLine(LISTING, 1, "bag", 99, 2, "6.1000", 603_90));
        var marketplace = sellingBags();
        marketplace.when(placeBags(99)).answers(new PlacedOrder(first, 0));
        marketplace
                .and(repriced(ladder(2, "1")), withdrawn(), suspended())
                .when(placeBags(99))
                .writesNothing()
                .answers(new PlacedOrder(first, 0));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        sellingBags()
                .when(placeBags(99))
                .then(new PlaceOrder(ORDER, BUYER, placeBags(98).lines(), "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void another_buyer_is_not_told_of_the_order() {
        sellingBags()
                .when(placeBags(99))
                .then(place(OTHER_BUYER, line(LISTING, null, 99)))
                .isRefused(ORDER_UNKNOWN);
    }

    @Test
    void agents_order_too_others_do_not() {
        sellingBags().when(place(AGENT, line(LISTING, null, 99))).answers(new PlacedOrder(ofTheAgent(), 0));
        sellingBags().when(place(OWNER, line(LISTING, null, 99))).isRefused(NOT_ALLOWED);
        sellingBags().when(place(OPERATOR, line(LISTING, null, 99))).isRefused(NOT_ALLOWED);
    }

    private static OrderPlaced ofTheAgent() {
        var it = placed(603_90, "H48", placedLine(LISTING, 1, "bag", 99, 2, "6.1000", 603_90));
        return new OrderPlaced(
                it.orderId(),
                AGENT.account().value(),
                it.factoryId(),
                it.factoryOwnerId(),
                it.currency(),
                it.lines(),
                it.totalMinor(),
                it.dispatchPromise(),
                it.fingerprint());
    }

    @Test
    void too_few_are_refused_with_the_least_that_would_do() {
        selling(Terms.ofABag().minimum(50).multiple(48))
                .when(placeBags(49))
                .isRefused(QUANTITY_BELOW_MINIMUM)
                .withFact("nearestValid", List.of(96))
                .withFact("minimumOrderQuantity", 50)
                .withFact("orderMultiple", 48)
                .withFact("quantity", 49)
                .withFact("listingId", LISTING.value())
                .withFact("sku", "bag")
                .withFact("line", 1);
    }

    @Test
    void what_is_no_whole_carton_is_refused_with_the_nearest_below_and_above() {
        selling(Terms.ofABag().minimum(48).multiple(48))
                .when(placeBags(60))
                .isRefused(QUANTITY_NOT_A_MULTIPLE)
                .withFact("nearestValid", List.of(48, 96));
    }

    @Test
    void the_line_at_fault_is_named() {
        given(
                        onboarded(),
                        verified(),
                        drafted(),
                        published(),
                        drafted(SECOND, Terms.ofABag().sku("sack").minimum(10)),
                        published(SECOND))
                .when(place(line(LISTING, null, 2), line(SECOND, null, 9)))
                .isRefused(QUANTITY_BELOW_MINIMUM)
                .withFact("line", 2)
                .withFact("sku", "sack")
                .withFact("nearestValid", List.of(10));
    }

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
        sellingBags()
                .and(otherOnboarded(), verified(OTHER_FACTORY), foreignDrafted(Terms.ofABag()), published(FOREIGN))
                .when(place(line(LISTING, null, 99), line(FOREIGN, null, 99)))
                .isRefused(ORDER_SPANS_FACTORIES)
                .withFact("factories", List.of("factory-bags", "factory-socks"));
    }

    @Test
    void an_order_stays_in_one_currency() {
        sellingBags()
                .and(drafted(SECOND, Terms.ofABag().sku("sack").in("USD")), published(SECOND))
                .when(place(line(LISTING, null, 99), line(SECOND, null, 99)))
                .isRefused(CURRENCIES_DIFFER);
    }

    @Test
    void an_order_has_lines_but_not_too_many() {
        sellingBags().when(place()).isRefused(INVALID_VALUE).withFact("field", "lines");
        sellingBags().when(place(lines(201))).isRefused(TOO_MANY_LINES).withFact("most", 200);
        sellingBags().when(place(lines(51))).isRefused(TOO_MANY_SKUS).withFact("most", 50);
    }

    private static PlaceOrder.Line[] lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> line(LISTING, "sku-" + i, 1))
                .toArray(PlaceOrder.Line[]::new);
    }

    @Test
    void lines_of_one_listing_never_come_to_more_than_can_be_counted() {
        selling(Terms.ofABag().sku("red").sku("blue"))
                .when(place(line(LISTING, "red", 10_000_000), line(LISTING, "blue", 10_000_000)))
                .isRefused(INVALID_VALUE)
                .withFact("field", "quantity");
    }
}
