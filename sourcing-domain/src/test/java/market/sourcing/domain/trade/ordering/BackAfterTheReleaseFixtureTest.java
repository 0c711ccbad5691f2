package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** 100 bags for 600.00 and 20.00 of freight were paid out after ten days, 6.00 of it as the fee; then their carrier brings them back. */
class BackAfterTheReleaseFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final NoteScan BACK = scan("SIM001", "r", RETURNED, inDays(12));

    private static Marketplace promised() {
        return Marketplace.given(Factories.onboarded(), placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT))
                .uploaded(BUYER.account().value(), Returns.PHOTO);
    }

    private static Marketplace sent() {
        return promised().and(stated(1, "SIM001", 100), handedOver(), scanned(1, "a", ACCEPTED, LATER), kept(LATER));
    }

    private static Marketplace released(Marketplace sent) {
        return after(sent, new CompleteOrder(ORDER, inDays(10)));
    }

    private static List<Long> shares(Outcome outcome) {
        var shared = outcome.written(FundsRefunded.class);
        return List.of(shared.amountMinor(), shared.forfeitMinor(), shared.penaltyMinor());
    }

    @Test
    void it_ends_as_before_out_of_what_the_factory_and_the_platform_got() {
        var ended = released(sent()).when(BACK);
        assertThat(ended.written(OrderCancelled.class).left()).isEmpty();
        assertThat(ended.written(ReleaseTakenBack.class).entries())
                .containsExactly(
                        new Entry("factory/factory-bags", 614_00),
                        new Entry("escrow/order-first", -620_00),
                        new Entry("platform/fees", 6_00));
        assertThat(shares(ended)).containsExactly(600_00L, 20_00L, 0L);
        ended.then(scan("SIM001", "s", RETURNED, inDays(13)))
                .then(cancel(BUYER))
                .writesNothing();
    }

    @Test
    void what_does_not_come_back_stays_sold_and_bears_its_fee() {
        var ninety = promised()
                .and(stated(1, "SIM001", 10), stated(2, "SIM002", 90), handedOver())
                .and(scanned(1, "a", ACCEPTED, LATER), scanned(2, "b", ACCEPTED, LATER), kept(LATER));
        var ended = released(ninety).when(BACK);
        assertThat(ended.written(ReleaseTakenBack.class).feeMinor()).isEqualTo(6_00);
        assertThat(ended.written(FundsRefunded.class).feeMinor()).isEqualTo(5_40);
        assertThat(ended.written(FundsRefunded.class).entries()).contains(new Entry("platform/fees", -5_40));
    }

    @Test
    void the_lateness_of_it_is_the_factorys() {
        var late = promised()
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .and(stated(1, "SIM001", 100), handedOver(), scanned(1, "a", ACCEPTED, inDays(3)));
        assertThat(shares(released(late).when(BACK))).containsExactly(590_00L, 0L, 30_00L);
    }

    @Test
    void what_a_case_gave_back_since_is_not_given_back_again() {
        var since = after(
                released(sent().and(Returns.receipt(LATER))),
                Returns.open(CASE, ReturnReason.DAMAGED, 40, inDays(11)),
                new AcceptReturn(CASE, null, OWNER, false, inDays(11)));
        // 248.00 and 2.40 of the fee went back with the case.
        var ended = since.when(BACK);
        assertThat(ended.written(ReleaseTakenBack.class).amountMinor()).isEqualTo(372_00);
        assertThat(ended.written(ReleaseTakenBack.class).feeMinor()).isEqualTo(3_60);
        assertThat(shares(ended)).containsExactly(360_00L, 12_00L, 0L);
    }

    @Test
    void what_its_buyer_has_confirmed_stays_sold() {
        var confirmed = after(sent(), confirmReceipt(BUYER));
        assertThat(confirmed.when(BACK).events()).noneMatch(OrderCancelled.class::isInstance);
        confirmed.when(cancel(BUYER)).isRefused(RefusalCode.ORDER_HANDED_OVER);
    }
}
