package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.complete;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** 100 bags for 600.00 and 20.00 of freight, which a carrier could not hand to the buyer. */
class BroughtBackFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final CompleteOrder IN_TEN_DAYS = new CompleteOrder(ORDER, inDays(10));

    private static Marketplace promised() {
        return Marketplace.given(Factories.onboarded(), placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT))
                .uploaded(BUYER.account().value(), Returns.PHOTO);
    }

    private static Marketplace allCameBack() {
        return promised()
                .and(stated(1, "SIM001", 100), handedOver())
                .and(scanned(1, "a", ACCEPTED, LATER), kept(LATER), scanned(1, "b", RETURNED, inDays(3)));
    }

    @Test
    void it_is_not_paid_for_and_the_buyer_bears_the_way_of_what_was_sent_in_time() {
        var over = allCameBack().when(IN_TEN_DAYS);
        assertThat(over.written(OrderCancelled.class).left()).isEmpty();
        assertThat(over.written(FundsRefunded.class).amountMinor()).isEqualTo(600_00);
        assertThat(over.written(FundsRefunded.class).forfeitMinor()).isEqualTo(20_00);
        assertThat(over.events()).noneMatch(FundsReleased.class::isInstance);
    }

    @Test
    void its_buyer_need_not_wait_for_that() {
        assertThat(allCameBack()
                        .when(cancel(BUYER))
                        .written(FundsRefunded.class)
                        .amountMinor())
                .isEqualTo(600_00);
        allCameBack().when(complete()).writesNothing();
    }

    @Test
    void the_way_of_what_was_late_is_the_factorys() {
        var late = promised()
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .and(stated(1, "SIM001", 100), handedOver())
                .and(scanned(1, "a", ACCEPTED, inDays(3)), scanned(1, "b", RETURNED, inDays(4)));
        var back = late.when(IN_TEN_DAYS).written(FundsRefunded.class);
        assertThat(back.amountMinor()).isEqualTo(590_00);
        assertThat(back.penaltyMinor()).isEqualTo(30_00);
    }

    @Test
    void of_what_was_late_in_part_only_the_way_of_the_late_pieces_is_the_factorys() {
        var late = Marketplace.given(Factories.onboarded(), placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(SPOT), "deliveryRules", "delivery-4"))
                .and(stated(1, "SIM001", 90), scanned(1, "a", ACCEPTED, LATER))
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE))
                .and(stated(2, "SIM002", 10), handedOver(), scanned(2, "b", ACCEPTED, inDays(3)))
                .and(scanned(1, "c", RETURNED, inDays(4)), scanned(2, "d", RETURNED, inDays(4)));
        var back = late.when(IN_TEN_DAYS).written(FundsRefunded.class);
        assertThat(back.forfeitMinor())
                .as("18.00 for their way, less the 5.00 paid for lateness")
                .isEqualTo(13_00);
        assertThat(back.penaltyMinor()).isZero();
        assertThat(back.amountMinor()).isEqualTo(602_00);
    }

    @Test
    void what_was_handed_to_the_factory_afterwards_is_not_with_the_buyer() {
        allCameBack()
                .and(scanned(1, "c", DELIVERED, inDays(4)))
                .when(Returns.open(ReturnReason.DAMAGED, 1))
                .isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void of_two_parcels_the_one_that_arrived_is_paid_for() {
        var half = promised()
                .and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver())
                .and(scanned(1, "a", ACCEPTED, LATER), scanned(2, "b", ACCEPTED, LATER), kept(LATER))
                .and(scanned(1, "c", DELIVERED, inDays(3)), scanned(2, "d", RETURNED, inDays(3)));
        var over = half.when(IN_TEN_DAYS);
        assertThat(over.written(OrderCancelled.class).left()).containsExactly(new Content(1, 60));
        assertThat(over.written(FundsRefunded.class).forfeitMinor()).isEqualTo(380_00);
        assertThat(over.written(FundsRefunded.class).amountMinor()).isEqualTo(240_00);
    }

    @Test
    void what_a_case_gave_back_is_not_given_back_again() {
        var late = promised()
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .and(stated(1, "SIM001", 100), handedOver(), scanned(1, "a", DELIVERED, inDays(3)));
        after(late, claim(100), new AcceptReturn(CASE, null, OWNER, false, inDays(3)));
        var over = late.and(scanned(1, "b", RETURNED, inDays(4))).when(new CompleteOrder(ORDER, inDays(10)));
        over.written(OrderCancelled.class);
        assertThat(over.events()).noneMatch(FundsRefunded.class::isInstance);
    }

    @Test
    void what_a_case_gave_back_is_not_sold() {
        var half = promised()
                .and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver())
                .and(scanned(1, "a", DELIVERED, LATER), scanned(2, "b", DELIVERED, LATER), kept(LATER));
        after(half, claim(10), new AcceptReturn(CASE, null, OWNER, false, inDays(3)));
        var over = half.and(scanned(2, "c", RETURNED, inDays(4))).when(new CompleteOrder(ORDER, inDays(10)));
        assertThat(over.written(FundsRefunded.class).forfeitMinor()).isEqualTo(318_00);
        assertThat(over.written(FundsRefunded.class).amountMinor()).isEqualTo(240_00);
    }

    @Test
    void of_what_arrived_and_was_given_back_nothing_is_sold() {
        var half = promised()
                .and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver())
                .and(scanned(1, "a", DELIVERED, LATER), scanned(2, "b", DELIVERED, LATER), kept(LATER));
        after(half, claim(60), new AcceptReturn(CASE, null, OWNER, false, inDays(3)));
        var over =
                half.and(scanned(2, "c", RETURNED, inDays(4))).when(IN_TEN_DAYS).written(FundsRefunded.class);
        assertThat(over.forfeitMinor()).isEqualTo(8_00);
        assertThat(over.amountMinor()).isEqualTo(240_00);
    }

    private static OpenReturn claim(int units) {
        return Returns.open(CASE, ReturnReason.DAMAGED, units, inDays(3));
    }
}
