package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.declined;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static market.sourcing.domain.vocabulary.Payments.surplus;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Reversals.reversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** A first attempt was thought to be declined, a second has paid, and then the first is collected after all. */
class SurplusFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace paidByAnother() {
        return given(placed(SPOT), requested("two", Stage.FULL, 620_00), declined("two"))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT));
    }

    private static Marketplace sent() {
        return paidByAnother().and(stated(1, "SIM001", 100), handedOver());
    }

    @Test
    void who_has_paid_is_compensated_although_a_surplus_was_reversed() {
        var late = after(paidByAnother().and(surplus(2, "two", 620_00, 1)), reverse("two", 620_00));
        assertThat(late.when(judge(DUE)).written(CompensationPaid.class).amountMinor())
                .isEqualTo(30_00);
    }

    @Test
    void and_the_factory_bears_it_at_the_end() {
        var late = paidByAnother()
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE), surplus(3, "two", 620_00, 2));
        var ended = after(late, reverse("two", 620_00)).when(cancel(OWNER)).written(FundsRefunded.class);
        assertThat(ended.amountMinor()).isEqualTo(590_00);
        assertThat(ended.penaltyMinor()).isEqualTo(30_00);
        assertThat(ended.compensationBackMinor()).isNull();
    }

    @Test
    void and_a_factory_that_fails_returns_the_deposit_twice() {
        var deposit = given(
                        placed(Bound.toGoodsMadeToOrder()), requested("two", Stage.DEPOSIT, 300_00), declined("two"))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(surplus(2, "two", 300_00, 1));
        var ended = after(deposit, reverse("two", 300_00)).when(cancel(OWNER));
        assertThat(ended.written(FundsRefunded.class).penaltyMinor()).isEqualTo(300_00);
    }

    @Test
    void what_the_buyer_owes_is_set_off_against_it() {
        var debtor = after(sent(), reverse("one", 620_00));
        var received = debtor.when(approve("two", 620_00)).written(SurplusReceived.class);
        assertThat(received.payBack()).isNull();
        assertThat(received.entries()).isEqualTo(surplus(3, "two", 620_00, 1).entries());
    }

    @Test
    void what_is_more_than_he_owes_goes_back() {
        var late = paidByAnother()
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE), refundPaid(3, 1, 30_00));
        var received = after(late, reverse("one", 620_00)).when(approve("two", 620_00));
        assertThat(received.written(SurplusReceived.class).payBack()).isEqualTo(payBack(2, "two", 590_00));
    }

    @Test
    void what_was_set_off_is_not_set_off_again_and_goes_back_where_it_came_from() {
        var even = after(sent(), reverse("one", 620_00), approve("two", 620_00));
        var neverLeft = even.when(new JudgeParcel(ORDER, parcelId(1), LATER.plus(Duration.ofHours(24))));
        assertThat(neverLeft.written(FundsRefunded.class).payBacks()).containsExactly(payBack(1, "two", 620_00));
    }

    @Test
    void reversed_itself_it_is_owed_again() {
        after(sent(), reverse("one", 620_00), approve("two", 620_00))
                .when(reverse("two", 620_00))
                .writes(reversed(4, "two", 620_00, 0, 0));
    }

    /** Events of earlier versions sent all of it to a debtor: the debt stands. */
    @Test
    void what_went_back_to_a_debtor_is_owed_still() {
        var paidOut = after(sent(), reverse("one", 620_00)).and(surplus(3, "two", 620_00, 1));
        var neverLeft = paidOut.when(new JudgeParcel(ORDER, parcelId(1), LATER.plus(Duration.ofHours(24))));
        assertThat(neverLeft.written(FundsRefunded.class).payBacks()).isEmpty();
    }
}
