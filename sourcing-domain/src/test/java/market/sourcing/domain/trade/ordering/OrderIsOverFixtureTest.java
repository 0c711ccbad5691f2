package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.refundPaid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Of 620.00 paid 30.00 were paid back for lateness; then the order ends, and its promise with it. */
class OrderIsOverFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final Instant THEN = inDays(3);
    private static final ExcuseDispatch TYPHOON =
            new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(9), THEN);

    private static Marketplace late() {
        return Marketplace.given(Factories.onboarded(), placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT), missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE));
    }

    private static Outcome upheld(Marketplace marketplace) {
        return Returns.after(marketplace, new ContestMiss(ORDER, null, OWNER, "the van came", THEN))
                .when(new DecideContest(ORDER, null, OPERATOR, true, "seen", THEN));
    }

    @Test
    void the_factory_pays_for_its_lateness_and_not_the_buyer_out_of_his_own_money() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            var back = late().when(cancel(actor)).written(FundsRefunded.class);
            assertThat(back.amountMinor()).isEqualTo(590_00);
            assertThat(back.penaltyMinor()).isEqualTo(30_00);
            assertThat(back.entries())
                    .containsExactlyInAnyOrder(
                            new Entry("escrow/order-first", 590_00),
                            new Entry("buyer/account-buyer", -620_00),
                            new Entry("factory/factory-bags", 30_00));
        }
    }

    @Test
    void it_comes_off_what_the_factory_keeps_for_goods_that_had_left() {
        var partly = late().and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, DUE.plusSeconds(1)));
        var back = partly.when(cancel(BUYER)).written(FundsRefunded.class);
        assertThat(back.amountMinor()).isEqualTo(248_00);
        assertThat(back.forfeitMinor()).isEqualTo(342_00);
        assertThat(back.penaltyMinor()).isZero();
    }

    @Test
    void who_has_taken_his_payment_back_is_credited_with_nothing() {
        var events =
                late().and(refundPaid(3, 1, 30_00)).when(reverse("one", 620_00)).events();
        assertThat(events).noneMatch(FundsRefunded.class::isInstance);
    }

    @Test
    void what_was_settled_is_not_taken_back_and_no_time_runs_again() {
        for (var end : List.of(cancel(BUYER), reverse("one", 620_00))) {
            var over = late();
            over.when(end);
            over.when(TYPHOON).writesNothing();
            over.when(judge(inDays(30))).writesNothing();
            over.when(new JudgeOverdue(ORDER, inDays(30))).writesNothing();
            over.when(new UrgeDispatch(ORDER, null, BUYER, THEN)).isRefused(RefusalCode.PROMISE_NOT_RUNNING);
        }
    }

    @Test
    void a_contest_clears_the_factory_and_moves_no_money() {
        for (var end : List.of(cancel(BUYER), reverse("one", 620_00))) {
            var over = late();
            over.when(end);
            var decided = upheld(over);
            assertThat(decided.events()).hasOnlyElementsOfTypes(ContestDecided.class, MissReassessed.class);
            assertThat(decided.written(MissReassessed.class).late()).isEmpty();
            assertThat(decided.written(MissReassessed.class).compensationMinor())
                    .isEqualTo(30_00);
            assertThat(decided.written(MissReassessed.class).takenBackMinor()).isZero();
        }
    }

    @Test
    void what_came_off_a_refund_for_lateness_is_not_taken_back_once_more() {
        var returned = late().and(
                        stated(1, "SIM001", 100),
                        handedOver(),
                        scanned(1, "a", ACCEPTED, DUE.plus(Duration.ofHours(1))),
                        Returns.receipt(DUE.plus(Duration.ofHours(2))));
        var refund = Returns.after(
                        returned,
                        Returns.open(CASE, ReturnReason.LATE, Wanted.REFUND, THEN, new Claim.Line(1, 100, false)))
                .when(new AcceptReturn(CASE, null, OWNER, false, THEN))
                .written(GoodsRefunded.class);
        assertThat(refund.amountMinor()).isEqualTo(590_00);
        assertThat(upheld(returned).events()).noneMatch(CompensationTakenBack.class::isInstance);
    }

    @Test
    void a_scan_that_comes_after_the_end_takes_nothing_back() {
        var over = late().and(stated(1, "SIM001", 100), handedOver());
        over.and(new DispatchOverdue("promise-first", ORDER.value(), "account-buyer", inDays(4)));
        assertThat(over.when(cancel(BUYER)).written(FundsRefunded.class).penaltyMinor())
                .isEqualTo(30_00);
        assertThat(over.when(scan("SIM001", "a", ACCEPTED, DUE.minusSeconds(1), inDays(5)))
                        .events())
                .noneMatch(CompensationTakenBack.class::isInstance);
    }
}
