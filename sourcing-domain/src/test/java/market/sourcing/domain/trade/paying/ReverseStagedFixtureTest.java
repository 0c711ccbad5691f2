package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refunded;
import static market.sourcing.domain.vocabulary.Reversals.closedReversed;
import static market.sourcing.domain.vocabulary.Reversals.promiseEnded;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Reversals.reversed;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 1,000.00 for goods made to order 300.00 are paid first; the most that a buyer loses is 200.00. */
class ReverseStagedFixtureTest {
    private static final OrderTerms TERMS = Bound.toGoodsMadeToOrder();

    private static Marketplace depositPaid() {
        return given(placed(TERMS)).and(paid(1, "one", Stage.DEPOSIT, 300_00));
    }

    private static Marketplace allPaid() {
        return depositPaid().and(paid(2, "two", Stage.BALANCE, 700_00)).and(started(TERMS, Duration.ofDays(15)));
    }

    /** What is shared out of the other payment, 200.00 of it to the factory. */
    private static Object sharedOut(int movement, String name, long back) {
        return refunded(
                movement,
                back,
                200_00,
                0,
                List.of(
                        new Entry("escrow/order-first", back + 200_00),
                        new Entry("buyer/account-buyer", -back),
                        new Entry("factory/factory-bags", -200_00)),
                payBack(1, name, back));
    }

    @Test
    void a_deposit_goes_back_whole_and_the_order_with_it() {
        depositPaid()
                .when(reverse("one", 300_00))
                .writesInAnyOrder(closedReversed(TERMS, "one"), reversed(2, "one", 300_00, 300_00, 0));
    }

    @Test
    void without_its_deposit_the_balance_is_shared_out_as_if_the_buyer_had_walked_away() {
        allPaid()
                .when(reverse("one", 300_00))
                .writesInAnyOrder(
                        closedReversed(TERMS, "one"),
                        promiseEnded(),
                        reversed(3, "one", 300_00, 300_00, 0),
                        sharedOut(4, "two", 500_00));
    }

    @Test
    void without_the_balance_the_deposit_is_shared_out_as_if_the_buyer_had_walked_away() {
        allPaid()
                .when(reverse("two", 700_00))
                .writesInAnyOrder(
                        closedReversed(TERMS, "two"),
                        promiseEnded(),
                        reversed(3, "two", 700_00, 700_00, 0),
                        sharedOut(4, "one", 100_00));
    }

    @Test
    void when_both_are_reversed_the_buyer_owes_what_the_factory_got() {
        allPaid()
                .when(reverse("one", 300_00))
                .then(reverse("two", 700_00))
                .writes(reversed(5, "two", 700_00, 0, 500_00, 1));
    }
}
