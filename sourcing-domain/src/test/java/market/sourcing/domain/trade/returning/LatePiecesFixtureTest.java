package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
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
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 100 bags for 600.00 ten leave late: 5.00 is paid for it. */
class LatePiecesFixtureTest {
    private static final CaseId THIRD = new CaseId("case-three");

    private static Marketplace promised(String rules) {
        var terms = Bound.toSpotGoods();
        return Marketplace.given(Factories.onboarded(), placed(terms))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(terms), "deliveryRules", rules), stated(1, "SIM001", 90))
                .and(scanned(1, "a", ACCEPTED, LATER))
                .uploaded(BUYER.account().value(), PHOTO);
    }

    private static Marketplace tenLate(String rules) {
        return promised(rules)
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE), stated(2, "SIM002", 10))
                .and(scanned(2, "b", ACCEPTED, inDays(3)), handedOver(inDays(20)))
                .and(scanned(1, "c", DELIVERED, inDays(4)), scanned(2, "d", DELIVERED, inDays(4)));
    }

    private static GoodsRefunded accepted(Marketplace marketplace, CaseId id) {
        return marketplace
                .when(new AcceptReturn(id, null, OWNER, false, inDays(5)))
                .written(GoodsRefunded.class);
    }

    @Test
    void only_pieces_that_were_late_come_back_for_it_and_each_once() {
        var late = tenLate("delivery-4");
        late.when(open(CASE, ReturnReason.LATE, 11, inDays(5)))
                .isRefused(RefusalCode.NOT_LATE)
                .withFact("most", 10);
        after(late, open(CASE, ReturnReason.LATE, 6, inDays(5)));
        late.when(open(OTHER_CASE, ReturnReason.LATE, 5, inDays(5)))
                .isRefused(RefusalCode.NOT_LATE)
                .withFact("most", 4);
        after(late, open(OTHER_CASE, ReturnReason.DAMAGED, 94, inDays(5)));
        after(tenLate("delivery-3"), open(CASE, ReturnReason.LATE, 100, inDays(5)));
    }

    @Test
    void each_takes_off_its_part_of_the_compensation() {
        var late = tenLate("delivery-4");
        after(late, open(CASE, ReturnReason.LATE, 1, inDays(5)));
        assertThat(accepted(late, CASE).amountMinor()).isEqualTo(6_00 + 20 - 50);
        after(late, open(OTHER_CASE, ReturnReason.LATE, 9, inDays(5)));
        assertThat(accepted(late, OTHER_CASE).amountMinor()).isEqualTo(54_00 + 1_80 - 4_50);
        var before = tenLate("delivery-3");
        after(before, open(CASE, ReturnReason.LATE, 1, inDays(5)));
        assertThat(accepted(before, CASE).amountMinor()).isEqualTo(6_00 + 20 - 5_00);
    }

    @Test
    void its_buyer_is_told_how_many() {
        var answers = tenLate("delivery-4")
                .when(new FindEligibility(ORDER, BUYER, inDays(5)))
                .answer(Eligibility.class)
                .lines()
                .getFirst()
                .answers();
        assertThat(answers)
                .filteredOn(it -> it.wanted() == Wanted.REFUND && it.objection() == null)
                .extracting(Eligibility.Answer::reason, Eligibility.Answer::most)
                .contains(tuple(ReturnReason.LATE, 10), tuple(ReturnReason.DAMAGED, 100));
    }

    @Test
    void what_never_came_does_not_make_the_rest_late() {
        var ended = promised("delivery-4").and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE));
        after(ended, cancel(BUYER), scan("SIM001", "c", DELIVERED, inDays(4)));
        ended.when(open(CASE, ReturnReason.LATE, 1, inDays(5)))
                .isRefused(RefusalCode.NOT_LATE)
                .withFact("most", 0);
    }

    @Test
    void a_claim_that_nobody_has_answered_ends_with_the_lateness() {
        for (var excuse : List.of(
                new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(6)),
                new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(2), inDays(6)))) {
            for (var rules : List.of("delivery-3", "delivery-4")) {
                var late = tenLate(rules);
                after(late, new ContestMiss(ORDER, null, OWNER, "it left in time", inDays(5)));
                after(late, open(CASE, ReturnReason.LATE, 10, inDays(5)));
                var closed = late.when(excuse).written(CaseClosed.class);
                assertThat(closed.outcome()).isEqualTo("NOT_LATE");
                assertThat(late.when(new JudgeCase(CASE, inDays(9))).events())
                        .noneMatch(GoodsRefunded.class::isInstance);
                late.when(open(OTHER_CASE, ReturnReason.LATE, 10, inDays(6))).isRefused(RefusalCode.NOT_LATE);
                after(late, open(THIRD, ReturnReason.DAMAGED, 100, inDays(6)));
            }
        }
    }

    @Test
    void one_that_was_accepted_stands() {
        var late = tenLate("delivery-4");
        after(
                late,
                open(CASE, ReturnReason.LATE, 10, inDays(5)),
                new AcceptReturn(CASE, null, OWNER, true, inDays(5)),
                new ContestMiss(ORDER, null, OWNER, "it left in time", inDays(5)));
        assertThat(late.when(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(6)))
                        .events())
                .noneMatch(CaseClosed.class::isInstance);
    }

    @Test
    void a_scan_that_comes_late_leaves_the_claim_on_what_was_late_all_the_same() {
        var late = tenLate("delivery-4");
        var fewer = promised("delivery-4")
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE))
                .and(stated(2, "SIM002", 4), stated(3, "SIM003", 6), handedOver(inDays(20)))
                .and(scanned(2, "b", ACCEPTED, inDays(3)), scanned(3, "e", ACCEPTED, inDays(3)))
                .and(scanned(1, "c", DELIVERED, inDays(4)), scanned(2, "d", DELIVERED, inDays(4)))
                .and(scanned(3, "f", DELIVERED, inDays(4)));
        after(fewer, open(CASE, ReturnReason.LATE, 10, inDays(5)));
        var told = fewer.when(scan("SIM003", "g", ACCEPTED, LATER, inDays(6)));
        assertThat(told.written(ClaimCut.class).units()).containsExactly(new Units(1, 6));
        assertThat(accepted(fewer, CASE).goodsMinor()).isEqualTo(24_00);
        assertThat(late.when(scan("SIM001", "h", DELIVERED, inDays(6))).events())
                .noneMatch(ClaimCut.class::isInstance);
    }
}
