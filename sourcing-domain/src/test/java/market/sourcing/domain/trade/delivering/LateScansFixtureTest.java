package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.trade.delivering.PromisedOrder.promised;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.dispatched;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Carriers tell late, or of another parcel, or never: their word counts, and the factory's alone does not. */
class LateScansFixtureTest {
    private static final Instant TOLD = LATER.plus(Duration.ofHours(30));

    /** Handed over by the factory's word, and void after a day. */
    private static Marketplace voided() {
        return after(
                promised()
                        .and(counted("bag", 150), reserved(ORDER, "bag", 100))
                        .and(stated(1, "SIM001", 100), handedOver(), dispatched(ORDER, "bag", 100)),
                new JudgeParcel(ORDER, parcelId(1), LATER.plus(Duration.ofHours(24))));
    }

    @Test
    void a_scan_that_bears_the_factory_out_hands_over_what_was_thought_void() {
        var told = voided().when(scan("SIM001", "a", ACCEPTED, LATER.plus(Duration.ofHours(1)), TOLD));
        assertThat(told.events())
                .contains(
                        kept(LATER.plus(Duration.ofHours(1))),
                        new OrderHandedOver(ORDER.value(), "simulated", "SIM001", TOLD, TOLD.plus(Duration.ofDays(10))),
                        dispatched(ORDER, "bag", 100));
        told.then(cancel(BUYER)).isRefused(RefusalCode.ORDER_HANDED_OVER);
        assertThat(told.then(confirmReceipt(BUYER)).written(FundsReleased.class).amountMinor())
                .isEqualTo(620_00);
    }

    @Test
    void a_number_that_is_none_voids_nothing_where_another_parcel_has_its_pieces() {
        var restated = voided().when(parcel("SIM002")).then(scan("SIM001", "a", ACCEPTED, LATER, TOLD));
        restated.then(new JudgeParcel(ORDER, parcelId(2), TOLD.plus(Duration.ofHours(24))))
                .writes(new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(2), TOLD.plus(Duration.ofHours(24))));
        restated.then(confirmReceipt(BUYER)).written(FundsReleased.class);
    }

    @Test
    void a_number_that_was_found_to_be_none_before_takes_back_no_hand_over_since() {
        var again = new JudgeParcel(ORDER, parcelId(1), TOLD.plus(Duration.ofHours(1)));
        after(voided(), handOver(OWNER, null, UNTRACKED)).when(again).writesNothing();
    }

    @Test
    void what_all_carriers_have_is_not_called_off_whatever_the_order_says() {
        promised()
                .and(stated(1, "SIM001", 100), scanned(1, "a", ACCEPTED, LATER))
                .when(cancel(BUYER))
                .isRefused(RefusalCode.ORDER_HANDED_OVER);
    }

    @Test
    void a_case_and_an_end_of_its_order_give_back_no_more_than_was_paid() {
        var spot = Bound.toSpotGoods();
        var both = Returns.received(spot);
        after(both, Returns.open(ReturnReason.SHORT, 100));
        // As it was written before an end was told to cases.
        both.and(cancelled(spot, "BUYER", BUYER), refundedInFull(2, "one", 620_00));
        var accepted = both.when(Returns.accept(OWNER, false));
        assertThat(accepted.written(CaseClosed.class).outcome()).isEqualTo("CANCELLED");
        assertThat(accepted.events()).noneMatch(GoodsRefunded.class::isInstance);
    }

    @Test
    void a_scan_from_before_the_payment_is_of_another_parcel() {
        promised()
                .and(stated(1, "SIM001", 100), handedOver())
                .when(scan("SIM001", "a", DELIVERED, NOW.minusSeconds(1), LATER))
                .isRefused(RefusalCode.SCAN_TOO_EARLY);
        promised()
                .and(stated(1, "SIM001", 100))
                .when(scan("SIM001", "a", ACCEPTED, NOW, LATER))
                .answers(true);
    }

    @Test
    void a_scan_of_the_second_of_the_payment_is_taken_at_the_payment() {
        var paidAt = NOW.plusMillis(400);
        var spot = Bound.toSpotGoods();
        var scanned = Marketplace.given(placed(spot))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(spot), "startedAt", paidAt), stated(1, "SIM001", 100))
                .when(scan("SIM001", "a", ACCEPTED, NOW, LATER))
                .written(ParcelScanned.class);
        assertThat(scanned.scannedAt()).isEqualTo(paidAt);
    }

    @Test
    void what_nobody_carries_is_not_sent_and_the_buyer_need_not_wait_for_it() {
        var untracked = promised().and(counted("bag", 150), reserved(ORDER, "bag", 100));
        after(untracked, handOver(OWNER, null, UNTRACKED));
        untracked.when(cancel(BUYER)).isRefused(RefusalCode.ORDER_HANDED_OVER);
        after(untracked, new JudgeOverdue(ORDER, inDays(4)));
        untracked.when(cancel(OWNER)).isRefused(RefusalCode.ORDER_HANDED_OVER);
        var over = untracked.when(cancel(BUYER));
        // the miss that fell due before it was judged first: what was paid for it was the buyer's own, and the factory
        // gives it back
        var back = over.written(FundsRefunded.class);
        assertThat(List.of(back.amountMinor(), back.penaltyMinor())).containsExactly(590_00L, 30_00L);
        assertThat(over.events()).contains(released(ORDER, "bag", 100));
    }
}
