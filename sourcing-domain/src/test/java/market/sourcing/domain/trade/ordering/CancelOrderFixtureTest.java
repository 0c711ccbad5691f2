package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.ORDER_HANDED_OVER;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.receiptConfirmed;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Times.LATER;

import java.util.List;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

class CancelOrderFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace paid() {
        return given(placed(SPOT)).and(Payments.paid(1, "one", Stage.FULL, 620_00));
    }

    private static Marketplace sent() {
        return paid().and(handedOver());
    }

    @Test
    void either_party_or_an_operator_calls_an_unpaid_order_off() {
        given(placed(SPOT))
                .when(cancel(BUYER))
                .writes(cancelled(SPOT, "BUYER", BUYER))
                .answers(1L);
        given(placed(SPOT)).when(cancel(OWNER)).writes(cancelled(SPOT, "FACTORY", OWNER));
        given(placed(SPOT)).when(cancel(OPERATOR)).writes(cancelled(SPOT, "OPERATOR", OPERATOR));
    }

    @Test
    void whoever_calls_a_paid_order_for_goods_from_stock_off_all_of_it_goes_back() {
        paid().when(cancel(BUYER)).writes(cancelled(SPOT, "BUYER", BUYER), refundedInFull(2, "one", 620_00));
        paid().when(cancel(OWNER)).writes(cancelled(SPOT, "FACTORY", OWNER), refundedInFull(2, "one", 620_00));
        paid().when(cancel(OPERATOR)).writes(cancelled(SPOT, "OPERATOR", OPERATOR), refundedInFull(2, "one", 620_00));
    }

    @Test
    void an_attempt_that_was_declined_gets_nothing_back() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00), declined("one"))
                .when(cancel(BUYER))
                .writes(cancelled(SPOT, "BUYER", BUYER));
    }

    @Test
    void what_is_over_already_is_not_called_off_again() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            given(placed(SPOT), cancelled(SPOT, "BUYER", BUYER))
                    .when(cancel(actor))
                    .writesNothing()
                    .answers(1L);
            given(placed(SPOT), closedUnpaid(SPOT, Stage.FULL))
                    .when(cancel(actor))
                    .writesNothing()
                    .answers(1L);
        }
    }

    @Test
    void goods_on_their_way_or_there_are_not_called_off() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            sent().when(cancel(actor)).isRefused(ORDER_HANDED_OVER);
            sent().and(receiptConfirmed(BUYER)).when(cancel(actor)).isRefused(ORDER_HANDED_OVER);
            sent().and(completed()).when(cancel(actor)).isRefused(ORDER_HANDED_OVER);
        }
    }

    @Test
    void others_are_not_told_of_the_order_in_whatever_state_or_version() {
        for (var other : List.of(OTHER_BUYER, OTHER_OWNER, AGENT, AUDITOR)) {
            given(placed(SPOT)).when(cancel(other)).isRefused(ORDER_UNKNOWN);
            given(placed(SPOT)).when(cancel(other, 7L)).isRefused(ORDER_UNKNOWN);
            sent().when(cancel(other)).isRefused(ORDER_UNKNOWN);
        }
        given().when(cancel(BUYER)).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void who_has_seen_an_older_version_is_told_so() {
        paid().when(cancel(BUYER, 0L)).isStale();
        paid().when(cancel(BUYER, 1L)).answers(2L);
    }

    @Test
    void a_reason_is_given() {
        given(placed(SPOT))
                .when(new CancelOrder(ORDER, null, BUYER, " ", LATER))
                .isRefused(INVALID_VALUE)
                .withFact("field", "reason");
    }
}
