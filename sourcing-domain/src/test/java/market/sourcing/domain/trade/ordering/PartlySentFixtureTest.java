package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.dispatchVoided;
import static market.sourcing.domain.vocabulary.Listings.dispatched;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Of 100 bags for 600.00 and 20.00 of freight a part has left when the order ends. */
class PartlySentFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace promised() {
        return Marketplace.given(Factories.onboarded(), counted("bag", 150), reserved(ORDER, "bag", 100))
                .and(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT))
                .uploaded(BUYER.account().value(), Returns.PHOTO);
    }

    private static Marketplace sixtyLeft() {
        return promised().and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, LATER));
    }

    /** All were said to have left, and no carrier has them. */
    private static Marketplace voided() {
        var sent = promised().and(stated(1, "SIM001", 100), handedOver(), dispatched(ORDER, "bag", 100));
        var outcome = sent.when(new JudgeParcel(ORDER, parcelId(1), LATER.plus(Duration.ofHours(24))));
        assertThat(outcome.events()).contains(dispatchVoided(ORDER, "bag", 100));
        return sent;
    }

    @Test
    void what_has_left_is_the_buyers_and_paid_for_and_only_the_rest_can_be_ordered_again() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            var outcome = sixtyLeft().when(cancel(actor));
            assertThat(outcome.written(OrderCancelled.class).left()).containsExactly(new Content(1, 60));
            assertThat(outcome.events()).contains(dispatched(ORDER, "bag", 60), released(ORDER, "bag", 40));
            var back = outcome.written(FundsRefunded.class);
            assertThat(back.amountMinor()).isEqualTo(248_00);
            assertThat(back.forfeitMinor()).isEqualTo(372_00);
        }
    }

    @Test
    void and_bears_the_platforms_fee_as_if_it_had_been_bought_alone() {
        var back = sixtyLeft().when(cancel(OWNER)).written(FundsRefunded.class);
        assertThat(back.entries())
                .containsExactly(
                        new Entry("escrow/order-first", 620_00),
                        new Entry("buyer/account-buyer", -248_00),
                        new Entry("factory/factory-bags", -368_40),
                        new Entry("platform/fees", -3_60));
        assertThat(List.of(back.feeMinor(), back.soldMinor())).containsExactly(3_60L, 360_00L);
    }

    @Test
    void the_fee_of_what_comes_back_then_goes_back() {
        var ended = Returns.after(sixtyLeft(), cancel(OWNER), scan("SIM001", "b", DELIVERED, LATER));
        for (var part = 1; part <= 2; part++) {
            var id = new CaseId("case-" + part);
            Returns.after(ended, Returns.open(id, ReturnReason.DAMAGED, 30, LATER));
            var refund = ended.when(new AcceptReturn(id, null, OWNER, false, LATER));
            assertThat(refund.written(GoodsRefunded.class).feeBackMinor()).isEqualTo(1_80);
        }
    }

    @Test
    void nothing_that_had_left_bears_no_fee() {
        var back = promised().when(cancel(OWNER)).written(FundsRefunded.class);
        assertThat(back.feeMinor()).isNull();
        assertThat(back.soldMinor()).isNull();
    }

    @Test
    void after_twice_the_promise_too() {
        var overdue = sixtyLeft().and(new DispatchOverdue(PROMISE, ORDER.value(), "account-buyer", inDays(4)));
        assertThat(overdue.when(cancel(BUYER)).written(FundsRefunded.class).forfeitMinor())
                .isEqualTo(372_00);
    }

    @Test
    void it_comes_back_under_the_return_rule_as_if_nothing_else_had_been_bought() {
        var ended = sixtyLeft();
        ended.when(cancel(BUYER));
        ended.when(scan("SIM001", "b", DELIVERED, LATER));
        ended.when(Returns.open(ReturnReason.DAMAGED, 61))
                .isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE)
                .withFact("most", 60);
        var refund = Returns.after(ended, Returns.open(ReturnReason.DAMAGED, 60))
                .when(Returns.accept(OWNER, false))
                .written(GoodsRefunded.class);
        assertThat(refund.amountMinor()).isEqualTo(372_00);
        assertThat(refund.fromEscrowMinor()).isZero();
    }

    @Test
    void while_a_carrier_may_still_tell_of_a_parcel_nobody_calls_off() {
        promised().and(stated(1, "SIM001", 60)).when(cancel(BUYER)).isRefused(RefusalCode.ORDER_HANDED_OVER);
    }

    @Test
    void a_reversed_payment_pays_for_what_has_left() {
        var outcome = sixtyLeft().when(reverse("one", 620_00));
        assertThat(outcome.written(OrderClosedReversed.class).left()).containsExactly(new Content(1, 60));
        assertThat(outcome.written(PaymentReversed.class).heldMinor()).isEqualTo(248_00);
        assertThat(outcome.written(PaymentReversed.class).owedMinor()).isEqualTo(372_00);
        assertThat(outcome.written(FundsRefunded.class).forfeitMinor()).isEqualTo(372_00);
    }

    @Test
    void a_reversal_waits_until_it_is_known_what_has_left() {
        var reversed = promised().and(stated(1, "SIM001", 60));
        assertThat(reversed.when(reverse("one", 620_00))
                        .written(PaymentReversed.class)
                        .heldMinor())
                .isZero();
        var told = reversed.when(scan("SIM001", "a", ACCEPTED, DUE));
        assertThat(told.written(OrderClosedReversed.class).left()).containsExactly(new Content(1, 60));
        assertThat(told.written(FundsRefunded.class).forfeitMinor()).isEqualTo(372_00);
        assertThat(told.written(StockReleased.class).units()).isEqualTo(40);
    }

    @Test
    void goods_that_never_left_are_here_again_and_can_be_ordered_when_the_order_ends() {
        voided().when(cancel(BUYER)).written(StockReleased.class);
        voided().when(reverse("one", 620_00)).written(StockReleased.class);
        var again = voided();
        again.when(parcel("SIM002")).written(StockDispatched.class);
    }

    @Test
    void what_turns_out_to_have_left_after_the_end_can_not_be_ordered() {
        var over = voided();
        over.when(cancel(BUYER)).written(StockReleased.class);
        var told = over.when(scan("SIM001", "a", ACCEPTED, LATER, inDays(2)));
        assertThat(told.written(StockWrittenOff.class).units()).isEqualTo(100);
        assertThat(over.when(scan("SIM001", "b", DELIVERED, LATER, inDays(2))).events())
                .noneMatch(StockWrittenOff.class::isInstance);
    }

    @Test
    void what_others_hold_by_then_is_theirs() {
        var over = voided();
        over.when(cancel(BUYER)).written(StockReleased.class);
        over.and(reserved(new OrderId("order-second"), "bag", 90));
        var told = over.when(scan("SIM001", "a", ACCEPTED, LATER, inDays(2)));
        assertThat(told.written(StockWrittenOff.class).units()).isEqualTo(60);
    }

    @Test
    void a_count_after_the_end_has_found_what_is_here() {
        var over = voided();
        over.when(cancel(BUYER)).written(StockReleased.class);
        over.and(Listings.drafted(), counted("bag", 50));
        over.when(new CountStock(Listings.LISTING, null, OWNER, "bag", 60)).written(StockCounted.class);
        assertThat(over.when(scan("SIM001", "a", ACCEPTED, LATER, inDays(2))).events())
                .noneMatch(StockWrittenOff.class::isInstance);
    }

    @Test
    void counted_since_then_they_are_held_once() {
        var counted = promised()
                .and(stated(1, "SIM001", 100), handedOver(), dispatched(ORDER, "bag", 100))
                .and(counted("bag", 120));
        var outcome = counted.when(new JudgeParcel(ORDER, parcelId(1), LATER.plus(Duration.ofHours(24))));
        assertThat(outcome.events()).contains(reserved(ORDER, "bag", 100));
        assertThat(counted.when(cancel(BUYER)).events()).contains(released(ORDER, "bag", 100));
    }
}
