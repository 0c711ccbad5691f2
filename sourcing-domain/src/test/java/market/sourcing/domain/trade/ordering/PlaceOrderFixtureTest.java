package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.place;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Times.NOW;

import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.vocabulary.Bound;
import org.junit.jupiter.api.Test;

class PlaceOrderFixtureTest {

    @Test
    void the_same_request_again_answers_the_same_even_after_everything_changed() {
        var first = placed(
                to(Bound.line(LISTING, 1, "bag", 99, 2, "6.1000", 603_90)).terms());
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
                .then(new PlaceOrder(ORDER, BUYER, placeBags(98).lines(), null, NOW, "another"))
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
        var ofTheAgent = placed(
                ORDER,
                AGENT,
                to(Bound.line(LISTING, 1, "bag", 99, 2, "6.1000", 603_90)).terms());
        sellingBags().when(place(AGENT, line(LISTING, null, 99))).answers(new PlacedOrder(ofTheAgent, 0));
        sellingBags().when(place(OWNER, line(LISTING, null, 99))).isRefused(NOT_ALLOWED);
        sellingBags().when(place(OPERATOR, line(LISTING, null, 99))).isRefused(NOT_ALLOWED);
    }
}
