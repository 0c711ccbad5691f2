package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_DIFFERS;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.closedUnpaid;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.decline;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.held;
import static market.sourcing.domain.vocabulary.Payments.orderPaid;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.standsAt;
import static market.sourcing.domain.vocabulary.Payments.surplus;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.time.Duration;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class SettlePaymentFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final OrderTerms MADE_TO_ORDER = Bound.toGoodsMadeToOrder();

    private static Marketplace askedFor() {
        return given(placed(SPOT), requested("one", Stage.FULL, 620_00));
    }

    @Test
    void what_was_collected_is_held_and_the_order_is_paid() {
        askedFor()
                .when(approve("one", 620_00))
                .writesInAnyOrder(
                        held(1, "one", Stage.FULL, 620_00), orderPaid("one", Stage.FULL, 620_00), started(SPOT))
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.HELD, 1L));
    }

    @Test
    void told_twice_it_is_held_once() {
        askedFor()
                .when(approve("one", 620_00))
                .then(approve("one", 620_00))
                .writesNothing()
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.HELD, 1L));
    }

    @Test
    void what_is_declined_is_due_still() {
        askedFor()
                .when(decline("one"))
                .writes(declined("one"))
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.DECLINED))
                .then(pay(BUYER, "two"))
                .writes(requested("two", Stage.FULL, 620_00));
    }

    @Test
    void declined_twice_or_after_it_was_collected_is_no_news() {
        askedFor().and(declined("one")).when(decline("one")).writesNothing();
        given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .when(decline("one"))
                .writesNothing()
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.HELD, 1L));
    }

    @Test
    void collected_after_all_is_held_when_it_is_due_still() {
        askedFor()
                .and(declined("one"))
                .when(approve("one", 620_00))
                .writesInAnyOrder(
                        held(1, "one", Stage.FULL, 620_00), orderPaid("one", Stage.FULL, 620_00), started(SPOT));
    }

    @Test
    void collected_after_the_order_was_closed_goes_back() {
        askedFor()
                .and(closedUnpaid(SPOT, Stage.FULL))
                .when(approve("one", 620_00))
                .writes(surplus(1, "one", 620_00, 1))
                .answers(standsAt("one", Stage.FULL, 620_00, PaymentStatus.RETURNED))
                .then(approve("one", 620_00))
                .writesNothing();
    }

    @Test
    void collected_after_another_attempt_paid_goes_back() {
        askedFor()
                .and(declined("one"))
                .and(paid(1, "two", Stage.FULL, 620_00))
                .when(approve("one", 620_00))
                .writes(surplus(2, "one", 620_00, 1));
    }

    @Test
    void a_second_deposit_is_not_taken_for_the_balance() {
        given(placed(MADE_TO_ORDER), requested("one", Stage.DEPOSIT, 300_00), declined("one"))
                .and(paid(1, "two", Stage.DEPOSIT, 300_00))
                .when(approve("one", 300_00))
                .writes(surplus(2, "one", 300_00, 1));
    }

    @Test
    void another_amount_than_was_asked_for_is_refused() {
        askedFor().when(approve("one", 619_99)).isRefused(PAYMENT_DIFFERS).withFact("askedMinor", 620_00L);
        var inDollars =
                new NoteApproval(ORDER, new PaymentId("payment-one"), Money.of(620_00, "USD"), "charge-one", NOW);
        askedFor().when(inDollars).isRefused(PAYMENT_DIFFERS);
        askedFor().and(closedUnpaid(SPOT, Stage.FULL)).when(approve("one", 1)).isRefused(PAYMENT_DIFFERS);
    }

    @Test
    void a_payment_that_nobody_asked_for_is_unknown() {
        askedFor().when(approve("two", 620_00)).isRefused(PAYMENT_UNKNOWN);
        askedFor().when(decline("two")).isRefused(PAYMENT_UNKNOWN);
        given(placed(SPOT)).when(approve("one", 620_00)).isRefused(PAYMENT_UNKNOWN);
        given().when(approve("one", 620_00)).isRefused(ORDER_UNKNOWN);
        given().when(decline("one")).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void the_deposit_begins_the_making_and_the_balance_ends_the_paying() {
        given(placed(MADE_TO_ORDER), requested("one", Stage.DEPOSIT, 300_00))
                .when(approve("one", 300_00))
                .writes(held(1, "one", Stage.DEPOSIT, 300_00), orderPaid("one", Stage.DEPOSIT, 300_00))
                .then(pay(BUYER, "two"))
                .then(approve("two", 700_00))
                .writesInAnyOrder(
                        held(2, "two", Stage.BALANCE, 700_00),
                        orderPaid("two", Stage.BALANCE, 700_00),
                        started(MADE_TO_ORDER, Duration.ofDays(15)));
    }
}
