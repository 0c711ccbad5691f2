package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_BELOW_MINIMUM;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_NOT_A_MULTIPLE;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Shops.selling;

import java.util.List;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class PlaceOrderQuantitiesFixtureTest {

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
    void lines_of_one_listing_never_come_to_more_than_can_be_counted() {
        selling(Terms.ofABag().sku("red").sku("blue"))
                .when(place(line(LISTING, "red", 10_000_000), line(LISTING, "blue", 10_000_000)))
                .isRefused(INVALID_VALUE)
                .withFact("field", "quantity");
    }
}
