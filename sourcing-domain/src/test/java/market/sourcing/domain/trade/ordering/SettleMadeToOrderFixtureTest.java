package market.sourcing.domain.trade.ordering;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.orderPaid;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refunded;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 1,000.00 for goods made to order 300.00 are paid first; the most that a buyer loses is 200.00. */
class SettleMadeToOrderFixtureTest {
    private static final OrderTerms TERMS = Bound.toGoodsMadeToOrder();

    private static Marketplace depositPaid() {
        return given(placed(TERMS)).and(paid(1, "one", Stage.DEPOSIT, 300_00));
    }

    private static Marketplace allPaid() {
        return depositPaid().and(paid(2, "two", Stage.BALANCE, 700_00));
    }

    private static Entry escrow(long minor) {
        return new Entry("escrow/order-first", minor);
    }

    private static Entry buyer(long minor) {
        return new Entry("buyer/account-buyer", minor);
    }

    private static Entry factory(long minor) {
        return new Entry("factory/factory-bags", minor);
    }

    @Test
    void before_anything_is_paid_nobody_loses_anything() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            var events = given(placed(TERMS)).when(cancel(actor)).events();
            assertThat(events).hasSize(1).first().isInstanceOf(OrderCancelled.class);
        }
    }

    @Test
    void a_buyer_who_walks_after_the_deposit_loses_a_fifth_of_the_total() {
        depositPaid()
                .when(cancel(BUYER))
                .writes(
                        cancelled(TERMS, "BUYER", BUYER),
                        refunded(
                                2,
                                100_00,
                                200_00,
                                0,
                                List.of(escrow(300_00), buyer(-100_00), factory(-200_00)),
                                payBack(1, "one", 100_00)));
    }

    @Test
    void a_buyer_who_walks_after_the_balance_loses_no_more_and_the_latest_payment_goes_back_first() {
        allPaid()
                .when(cancel(BUYER))
                .writes(
                        cancelled(TERMS, "BUYER", BUYER),
                        refunded(
                                3,
                                800_00,
                                200_00,
                                0,
                                List.of(escrow(1_000_00), buyer(-800_00), factory(-200_00)),
                                payBack(1, "two", 700_00),
                                payBack(2, "one", 100_00)));
    }

    @Test
    void a_factory_that_fails_after_the_deposit_returns_it_twice() {
        depositPaid()
                .when(cancel(OWNER))
                .writes(
                        cancelled(TERMS, "FACTORY", OWNER),
                        refunded(
                                2,
                                300_00,
                                0,
                                300_00,
                                List.of(escrow(300_00), buyer(-600_00), factory(300_00)),
                                payBack(1, "one", 300_00)));
    }

    @Test
    void a_factory_that_fails_after_the_balance_returns_all_and_the_deposit_once_more() {
        allPaid()
                .when(cancel(OWNER))
                .writes(
                        cancelled(TERMS, "FACTORY", OWNER),
                        refunded(
                                3,
                                1_000_00,
                                0,
                                300_00,
                                List.of(escrow(1_000_00), buyer(-1_300_00), factory(300_00)),
                                payBack(1, "two", 700_00),
                                payBack(2, "one", 300_00)));
    }

    @Test
    void when_an_operator_steps_in_nobody_loses_anything() {
        depositPaid()
                .when(cancel(OPERATOR))
                .writes(cancelled(TERMS, "OPERATOR", OPERATOR), refundedInFull(2, "one", 300_00));
    }

    @Test
    void a_balance_that_is_not_paid_in_time_is_the_buyers_walking_away() {
        var balanceDueAt =
                requireNonNull(orderPaid("one", Stage.DEPOSIT, 300_00).balanceDueAt());
        depositPaid()
                .when(closeUnpaid(Stage.BALANCE, balanceDueAt.minusNanos(1)))
                .writesNothing();
        var closed = depositPaid().when(closeUnpaid(Stage.BALANCE, balanceDueAt));
        assertThat(closed.written(OrderClosedUnpaid.class).closedAt()).isEqualTo(balanceDueAt);
        var refunded = closed.written(FundsRefunded.class);
        assertThat(refunded.entries()).containsExactly(escrow(300_00), buyer(-100_00), factory(-200_00));
        assertThat(refunded.payBacks()).containsExactly(payBack(1, "one", 100_00));
    }

    @Test
    void when_all_that_was_paid_is_lost_nothing_goes_back() {
        // A deposit of 0.01 of 0.03 in all: 30 % and 20 % of so little round to the same.
        var line = Bound.line(LISTING, 1, "bag", 3, 1, "0.0100", 3);
        var tiny = Bound.to(line).deposit(1).terms();
        given(placed(tiny))
                .and(paid(1, "one", Stage.DEPOSIT, 1))
                .when(cancel(BUYER))
                .writes(cancelled(tiny, "BUYER", BUYER), refunded(2, 0, 1, 0, List.of(escrow(1), factory(-1))));
    }
}
