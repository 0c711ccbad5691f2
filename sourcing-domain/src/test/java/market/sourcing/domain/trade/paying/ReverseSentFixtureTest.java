package market.sourcing.domain.trade.paying;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Orders.receiptConfirmed;
import static market.sourcing.domain.vocabulary.Payments.fundsReleased;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Reversals.closedReversed;
import static market.sourcing.domain.vocabulary.Reversals.promiseEnded;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Reversals.reversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 620.00 paid for goods that have been sent: the factory is paid all the same. */
class ReverseSentFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace sent() {
        return sent(inDays(10));
    }

    private static Marketplace sent(Instant releaseAt) {
        return given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT), stated(1, "SIM001", 100), handedOver(releaseAt));
    }

    @Test
    void goods_on_their_way_are_the_buyers_debt_and_the_factorys_to_be_paid_for() {
        var release = LATER.plusNanos(1);
        var completed = sent(release)
                .when(reverse("one", 620_00))
                .writes(reversed(2, "one", 620_00, 0, 0))
                .then(new CompleteOrder(ORDER, release));
        assertThat(completed.written(OrderCompleted.class).completedAt()).isEqualTo(release);
        assertThat(completed.written(FundsReleased.class).amountMinor()).isEqualTo(620_00);
    }

    @Test
    void after_the_end_it_is_the_buyers_debt() {
        sent().and(receiptConfirmed(BUYER), fundsReleased(2, 620_00, 6_00))
                .when(reverse("one", 620_00))
                .writes(reversed(3, "one", 620_00, 0, 0));
    }

    @Test
    void the_lateness_of_what_is_not_paid_for_is_noted_and_not_compensated() {
        var late = DUE.plusSeconds(1);
        var missed = sent().when(reverse("one", 620_00))
                .then(scan("SIM001", "a", ACCEPTED, late))
                .then(judge(late));
        assertThat(missed.written(DispatchPromiseMissed.class).compensationMinor())
                .isZero();
        assertThat(missed.events()).noneMatch(CompensationPaid.class::isInstance);
    }

    @Test
    void goods_that_never_left_are_not_sent_for_a_payment_that_was_reversed() {
        var at = LATER.plus(Duration.ofHours(24));
        var outcome = sent().when(reverse("one", 620_00)).then(new JudgeParcel(ORDER, parcelId(1), at));

        outcome.written(ParcelInvalidated.class);
        outcome.written(HandOverVoided.class);
        assertThat(outcome.written(OrderClosedReversed.class).paymentId()).isEqualTo("payment-one");
        assertThat(outcome.written(PromiseEnded.class)).isEqualTo(new PromiseEnded(PROMISE, ORDER.value(), at));
        var back = outcome.written(FundsRefunded.class);
        assertThat(back.payBacks()).isEmpty();
        assertThat(back.entries())
                .containsExactly(new Entry("escrow/order-first", 620_00), new Entry("buyer/account-buyer", -620_00));
    }

    @Test
    void a_hand_over_that_did_not_hold_before_is_no_hand_over() {
        var events = given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT), stated(1, "SIM001", 100), handedOver())
                .and(new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(1), LATER))
                .and(new HandOverVoided(ORDER.value(), parcelId(1), LATER))
                .when(reverse("one", 620_00))
                .events();
        assertThat(events)
                .containsExactlyInAnyOrder(
                        closedReversed(SPOT, "one"), promiseEnded(), reversed(2, "one", 620_00, 620_00, 0));
    }
}
