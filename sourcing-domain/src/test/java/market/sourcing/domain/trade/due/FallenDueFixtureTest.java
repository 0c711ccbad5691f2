package market.sourcing.domain.trade.due;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Timers are run late, or have been overtaken; what is due by its time is as if they were punctual. */
class FallenDueFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final Instant AFTER_DUE = DUE.plus(Duration.ofHours(1));

    private static Marketplace promised() {
        return given(placed(SPOT)).and(paid(1, "one", Stage.FULL, 620_00)).and(started(SPOT));
    }

    @Test
    void a_factory_that_cancels_after_the_due_time_has_missed_its_promise() {
        var outcome = promised().when(new CancelOrder(ORDER, null, OWNER, "no goods", AFTER_DUE));
        assertThat(outcome.written(DispatchPromiseMissed.class).missedAt()).isEqualTo(DUE);
        assertThat(outcome.written(CompensationPaid.class).amountMinor()).isEqualTo(30_00);
        assertThat(outcome.events())
                .extracting(Object::getClass)
                .containsSubsequence(DispatchPromiseMissed.class, OrderCancelled.class);
    }

    @Test
    void at_the_due_time_it_is_due() {
        promised().when(new CancelOrder(ORDER, null, OWNER, "no goods", DUE)).written(DispatchPromiseMissed.class);
        assertThat(promised()
                        .when(new CancelOrder(ORDER, null, OWNER, "no goods", DUE.minusNanos(1)))
                        .events())
                .doesNotHaveAnyElementsOfTypes(DispatchPromiseMissed.class);
    }

    @Test
    void a_buyer_who_confirms_after_the_due_time_is_paid_for_the_delay_out_of_what_is_held() {
        var outcome = promised()
                .and(stated(1, "SIM001", 100), handedOver(), scanned(1, "a", ACCEPTED, AFTER_DUE))
                .when(new ConfirmReceipt(ORDER, null, BUYER, AFTER_DUE));
        assertThat(outcome.written(CompensationPaid.class).amountMinor()).isEqualTo(30_00);
        assertThat(outcome.written(FundsReleased.class).amountMinor()).isEqualTo(590_00);
        assertThat(outcome.events())
                .extracting(Object::getClass)
                .containsSubsequence(DispatchPromiseMissed.class, ReceiptConfirmed.class);
    }

    @Test
    void the_promise_is_judged_before_the_money_is_released_whichever_timer_is_run_first() {
        var outcome = promised()
                .and(stated(1, "SIM001", 100), handedOver(), scanned(1, "a", ACCEPTED, AFTER_DUE))
                .when(new CompleteOrder(ORDER, inDays(10)));
        assertThat(outcome.events())
                .extracting(Object::getClass)
                .containsSubsequence(DispatchPromiseMissed.class, FundsReleased.class);
        assertThat(outcome.written(FundsReleased.class).amountMinor()).isEqualTo(590_00);
    }

    @Test
    void a_number_that_no_carrier_knows_is_none_before_the_money_is_released() {
        var stated = promised().and(stated(1, "SIM001", 100), handedOver());
        var outcome = stated.when(new CompleteOrder(ORDER, inDays(10)));
        assertThat(outcome.written(ParcelInvalidated.class).invalidatedAt()).isEqualTo(inDays(10));
        outcome.written(HandOverVoided.class);
        assertThat(outcome.events()).doesNotHaveAnyElementsOfTypes(OrderCompleted.class, FundsReleased.class);
    }

    @Test
    void nobody_pays_for_an_order_whose_time_to_pay_is_over() {
        var wish =
                new RequestPayment(ORDER, new PaymentId("payment-one"), BUYER, "sandbox", inDays(5), inDays(6), "pay");
        given(placed(SPOT)).when(wish).isRefusedAfterWhatWasDue(RefusalCode.ORDER_NOT_AWAITING_PAYMENT);
    }

    @Test
    void a_timer_that_was_overtaken_releases_nothing() {
        var moved = given(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(handedOver(), new HandOverVoided(ORDER.value(), "parcel-1", NOW), handedOver(inDays(20)));
        moved.when(new CompleteOrder(ORDER, inDays(10))).writesNothing();
        moved.when(new CompleteOrder(ORDER, inDays(20))).written(FundsReleased.class);
    }

    @Test
    void whoever_asks_too_early_gets_nothing_done() {
        var sent = promised().and(stated(1, "SIM001", 100), handedOver());
        for (var early : List.of(
                new CompleteOrder(ORDER, NOW.plusSeconds(60)),
                new JudgeParcel(ORDER, parcelId(1), NOW.plusSeconds(60)))) {
            sent.when(early).writesNothing();
        }
        given(placed(SPOT))
                .when(closeUnpaid(Stage.FULL, inDays(5).minusNanos(1)))
                .writesNothing();
    }
}
