package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_HANDED_OVER;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_PAID;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.TRACKED;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.complete;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.receiptConfirmed;
import static market.sourcing.domain.vocabulary.Payments.fundsReleased;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;

import java.util.List;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

class DeliverOrderFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final OrderTerms MADE_TO_ORDER = Bound.toGoodsMadeToOrder();

    private static Marketplace paid() {
        return given(placed(SPOT)).and(Payments.paid(1, "one", Stage.FULL, 620_00));
    }

    @Test
    void the_factory_or_an_operator_hands_paid_goods_over() {
        paid().when(handOver(OWNER)).writes(handedOver()).answers(2L);
        paid().when(handOver(OPERATOR)).writes(handedOver());
        paid().when(handOver(BUYER)).isRefused(NOT_ALLOWED);
    }

    @Test
    void without_a_tracking_number_the_money_waits_for_30_days() {
        paid().when(handOver(OWNER, null, UNTRACKED))
                .writes(new OrderHandedOver(ORDER.value(), null, null, NOW, inDays(30)));
    }

    @Test
    void handed_over_twice_is_no_news() {
        paid().and(handedOver()).when(handOver(OWNER)).writesNothing().answers(2L);
        paid().and(handedOver(), completed()).when(handOver(OWNER)).writesNothing();
    }

    @Test
    void what_is_not_paid_in_full_is_not_sent() {
        given(placed(SPOT)).when(handOver(OWNER)).isRefused(ORDER_NOT_PAID);
        given(placed(MADE_TO_ORDER))
                .and(Payments.paid(1, "one", Stage.DEPOSIT, 300_00))
                .when(handOver(OWNER))
                .isRefused(ORDER_NOT_PAID);
    }

    @Test
    void what_came_to_nothing_is_neither_sent_nor_received() {
        given(placed(SPOT), closedUnpaid(SPOT, Stage.FULL))
                .when(handOver(OWNER))
                .isRefused(ORDER_CLOSED);
        given(placed(SPOT), cancelled(SPOT, "BUYER", BUYER))
                .when(confirmReceipt(BUYER))
                .isRefused(ORDER_CLOSED);
    }

    @Test
    void confirmed_goods_release_the_money_less_1_percent_of_the_goods() {
        for (var actor : List.of(BUYER, OPERATOR)) {
            paid().and(handedOver())
                    .when(confirmReceipt(actor))
                    .writes(receiptConfirmed(actor), fundsReleased(2, 620_00, 6_00))
                    .answers(3L);
        }
        paid().and(handedOver()).when(confirmReceipt(OWNER)).isRefused(NOT_ALLOWED);
    }

    @Test
    void when_nobody_speaks_up_in_time_the_order_is_complete_and_the_money_released() {
        paid().and(handedOver(LATER))
                .when(complete())
                .writes(completed(), fundsReleased(2, 620_00, 6_00))
                .answers(3L);
    }

    @Test
    void a_deposit_and_its_balance_are_released_together() {
        given(placed(MADE_TO_ORDER))
                .and(Payments.paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(Payments.paid(2, "two", Stage.BALANCE, 700_00))
                .and(handedOver())
                .when(confirmReceipt(BUYER))
                .writes(receiptConfirmed(BUYER), fundsReleased(3, 1_000_00, 9_00));
    }

    @Test
    void what_is_complete_is_not_completed_again() {
        var received = paid().and(handedOver(), receiptConfirmed(BUYER), fundsReleased(2, 620_00, 6_00));
        received.when(confirmReceipt(BUYER)).writesNothing().answers(3L);
        received.when(complete()).writesNothing().answers(3L);
    }

    @Test
    void what_was_not_sent_is_neither_received_nor_completed() {
        for (var marketplace : List.of(given(placed(SPOT)), paid())) {
            marketplace.when(confirmReceipt(BUYER)).isRefused(ORDER_NOT_HANDED_OVER);
            marketplace.when(complete()).writesNothing();
        }
        given(placed(SPOT), closedUnpaid(SPOT, Stage.FULL)).when(complete()).writesNothing();
    }

    @Test
    void others_are_not_told_of_the_order_in_whatever_version() {
        for (var other : List.of(OTHER_BUYER, OTHER_OWNER, AUDITOR)) {
            paid().when(handOver(other, 0L, TRACKED)).isRefused(ORDER_UNKNOWN);
            paid().and(handedOver()).when(confirmReceipt(other, 0L)).isRefused(ORDER_UNKNOWN);
        }
        given().when(complete()).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void who_has_seen_an_older_version_is_told_so() {
        paid().when(handOver(OWNER, 0L, TRACKED)).isStale();
        paid().and(handedOver()).when(confirmReceipt(BUYER, 1L)).isStale();
    }
}
