package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Times.LATER;

import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import org.junit.jupiter.api.Test;

class CloseUnpaidOrderFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final OrderTerms MADE_TO_ORDER = Bound.toGoodsMadeToOrder();

    @Test
    void what_nobody_paid_is_closed() {
        given(placed(SPOT))
                .when(closeUnpaid(Stage.FULL))
                .writes(closedUnpaid(SPOT, Stage.FULL))
                .answers(1L);
    }

    @Test
    void whatever_is_due_first_is_what_is_named() {
        given(placed(MADE_TO_ORDER)).when(closeUnpaid(Stage.FULL)).writes(closedUnpaid(MADE_TO_ORDER, Stage.DEPOSIT));
    }

    @Test
    void a_deposit_in_time_keeps_it_open_until_the_balance_is_due() {
        given(placed(MADE_TO_ORDER))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .when(closeUnpaid(Stage.DEPOSIT))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void the_time_for_the_balance_does_not_close_what_waits_for_its_deposit() {
        given(placed(MADE_TO_ORDER)).when(closeUnpaid(Stage.BALANCE, LATER)).writesNothing();
    }

    @Test
    void what_is_paid_in_full_stays() {
        var paid = given(placed(SPOT)).and(paid(1, "one", Stage.FULL, 620_00));
        paid.when(closeUnpaid(Stage.FULL)).writesNothing();
        paid.when(closeUnpaid(Stage.BALANCE)).writesNothing();
        paid.and(handedOver()).when(closeUnpaid(Stage.FULL)).writesNothing();
        paid.and(completed()).when(closeUnpaid(Stage.FULL)).writesNothing();
    }

    @Test
    void what_is_over_is_not_closed_again() {
        given(placed(SPOT), closedUnpaid(SPOT, Stage.FULL))
                .when(closeUnpaid(Stage.FULL))
                .writesNothing();
        given(placed(SPOT), cancelled(SPOT, "BUYER", BUYER))
                .when(closeUnpaid(Stage.FULL))
                .writesNothing();
    }

    @Test
    void money_in_flight_does_not_keep_it_open() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00))
                .when(closeUnpaid(Stage.FULL))
                .writes(closedUnpaid(SPOT, Stage.FULL));
    }
}
