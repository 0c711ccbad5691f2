package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_AWAITING_PAYMENT;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_IN_PROGRESS;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.standsAt;
import static market.sourcing.domain.vocabulary.Times.LATER;

import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Times;
import org.junit.jupiter.api.Test;

class RequestPaymentFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final OrderTerms MADE_TO_ORDER = Bound.toGoodsMadeToOrder();

    @Test
    void goods_from_stock_are_paid_at_once() {
        given(placed(SPOT))
                .when(pay(BUYER, "one"))
                .writes(requested("one", Stage.FULL, 620_00))
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.REQUESTED));
    }

    @Test
    void goods_made_to_order_begin_with_the_deposit() {
        given(placed(MADE_TO_ORDER)).when(pay(BUYER, "one")).writes(requested("one", Stage.DEPOSIT, 300_00));
    }

    @Test
    void after_the_deposit_the_balance_is_paid() {
        given(placed(MADE_TO_ORDER))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .when(pay(BUYER, "two"))
                .writes(requested("two", Stage.BALANCE, 700_00))
                .answers(standsAt("two", Stage.BALANCE, 700_00, PaymentStatus.REQUESTED));
    }

    @Test
    void after_a_decline_it_is_tried_again() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00), declined("one"))
                .when(pay(BUYER, "two"))
                .writes(requested("two", Stage.FULL, 620_00));
    }

    @Test
    void while_one_is_in_progress_no_other_begins() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00))
                .when(pay(BUYER, "two"))
                .isRefused(PAYMENT_IN_PROGRESS)
                .withFact("paymentId", "payment-one");
    }

    @Test
    void the_same_request_again_answers_where_it_stands_by_now() {
        given(placed(SPOT), requested("one", Stage.FULL, 620_00), declined("one"))
                .when(pay(BUYER, "one"))
                .writesNothing()
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.DECLINED));
        given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .when(pay(BUYER, "one"))
                .writesNothing()
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.HELD, 1L));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var other =
                new RequestPayment(ORDER, new PaymentId("payment-one"), BUYER, "other", Times.NOW, LATER, "another");
        given(placed(SPOT), requested("one", Stage.FULL, 620_00)).when(other).isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void what_is_paid_or_closed_is_not_paid_again() {
        given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .when(pay(BUYER, "two"))
                .isRefused(ORDER_NOT_AWAITING_PAYMENT);
        given(placed(SPOT), closedUnpaid(SPOT, Stage.FULL))
                .when(pay(BUYER, "two"))
                .isRefused(ORDER_NOT_AWAITING_PAYMENT);
        given(placed(SPOT), cancelled(SPOT, "BUYER", BUYER))
                .when(pay(BUYER, "two"))
                .isRefused(ORDER_NOT_AWAITING_PAYMENT);
    }

    @Test
    void the_factory_does_not_pay() {
        given(placed(SPOT)).when(pay(OWNER, "one")).isRefused(NOT_ALLOWED);
    }

    @Test
    void an_operator_pays_for_the_buyer_whose_money_it_is() {
        given(placed(SPOT)).when(pay(OPERATOR, "one")).writes(requested("one", Stage.FULL, 620_00));
    }

    @Test
    void others_are_not_told_of_the_order() {
        given(placed(SPOT)).when(pay(OTHER_BUYER, "one")).isRefused(ORDER_UNKNOWN);
        given(placed(SPOT)).when(pay(OTHER_OWNER, "one")).isRefused(ORDER_UNKNOWN);
        given().when(pay(BUYER, "one")).isRefused(ORDER_UNKNOWN);
    }
}
