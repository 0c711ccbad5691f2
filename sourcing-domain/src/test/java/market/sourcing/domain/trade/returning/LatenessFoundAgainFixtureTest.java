package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
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
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** What becomes of claims for lateness, and of what comes off them, when carriers and operators speak after they were made. */
class LatenessFoundAgainFixtureTest {
    private static Marketplace promised() {
        var terms = Bound.toSpotGoodsUnderOwnRule();
        var rule =
                Changed.in(ruleStated(Changed.in(platformTerms(), "exchangeDays", 15)), "platformRules", "returns-4");
        return Marketplace.given(Factories.onboarded(), rule, placed(terms))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(terms), "deliveryRules", "delivery-4"), stated(1, "SIM001", 90))
                .and(scanned(1, "a", ACCEPTED, LATER))
                .uploaded(BUYER.account().value(), PHOTO);
    }

    private static Marketplace tenLate() {
        return promised()
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE), stated(2, "SIM002", 10))
                .and(scanned(2, "b", ACCEPTED, inDays(3)), handedOver(inDays(20)))
                .and(scanned(1, "c", DELIVERED, inDays(4)), scanned(2, "d", DELIVERED, inDays(4)));
    }

    private static Marketplace tenLateInTwo() {
        return promised()
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE))
                .and(stated(2, "SIM002", 4), stated(3, "SIM003", 6), handedOver(inDays(20)))
                .and(scanned(2, "b", ACCEPTED, inDays(3)), scanned(3, "e", ACCEPTED, inDays(3)))
                .and(scanned(1, "c", DELIVERED, inDays(4)), scanned(2, "d", DELIVERED, inDays(4)))
                .and(scanned(3, "f", DELIVERED, inDays(4)));
    }

    private static SendGoodsBack back(CaseId id, String number, Instant at) {
        return new SendGoodsBack(id, null, BUYER, TrackingNumber.of("simulated", number), Money.of(1_00, "CNY"), at);
    }

    @Test
    void a_claim_that_was_cut_stays_when_the_same_scan_is_told_again() {
        var it = tenLateInTwo();
        after(it, open(CASE, ReturnReason.LATE, 10, inDays(5)));
        var late = scan("SIM003", "g", ACCEPTED, LATER, inDays(6));
        assertThat(it.when(late).written(ClaimCut.class).units()).containsExactly(new Units(1, 6));
        assertThat(it.when(late).events()).as("the very same scan told twice").isEmpty();
    }

    @Test
    void a_claim_that_was_cut_stays_when_a_scan_says_nothing_of_lateness() {
        var it = tenLateInTwo();
        after(it, open(CASE, ReturnReason.LATE, 10, inDays(5)));
        after(it, scan("SIM003", "g", ACCEPTED, LATER, inDays(6)));
        assertThat(it.when(scan("SIM001", "z", IN_TRANSIT, inDays(3), inDays(6)))
                        .events())
                .noneMatch(e -> e instanceof ClaimCut || e instanceof CaseClosed);
    }

    @Test
    void a_claim_that_an_end_has_cut_stays_too() {
        var it = promised()
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE))
                .and(stated(2, "SIM002", 4), stated(3, "SIM003", 6), handedOver(inDays(20)))
                .and(scanned(2, "b", ACCEPTED, inDays(3)), scanned(3, "e", ACCEPTED, inDays(3)))
                .and(scanned(1, "c", DELIVERED, inDays(4)), scanned(2, "d", DELIVERED, inDays(4)))
                .and(scanned(3, "f", DELIVERED, inDays(4)));
        after(it, open(CASE, ReturnReason.LATE, 10, inDays(5)));
        after(it, scan("SIM003", "h", RETURNED, inDays(5)));
        var ended = it.when(new CancelOrder(ORDER, null, OWNER, "back", inDays(5)));
        assertThat(ended.written(ClaimCut.class).units()).containsExactly(new Units(1, 6));
        assertThat(it.when(scan("SIM001", "z", DELIVERED, inDays(6))).events())
                .noneMatch(e -> e instanceof ClaimCut || e instanceof CaseClosed);
    }

    @Test
    void what_was_accepted_stands_also_where_its_parcel_came_back_to_the_buyer() {
        var it = tenLate();
        after(
                it,
                open(CASE, ReturnReason.LATE, 10, inDays(5)),
                new AcceptReturn(CASE, null, OWNER, true, inDays(5)),
                new ContestMiss(ORDER, null, OWNER, "in time", inDays(5)),
                back(CASE, "SIM901", inDays(5)),
                scan("SIM901", "r1", ACCEPTED, inDays(6)),
                scan("SIM901", "r2", RETURNED, inDays(7)));
        assertThat(it.when(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(7)))
                        .events())
                .noneMatch(CaseClosed.class::isInstance);
    }

    @Test
    void what_was_decided_stands_there_too() {
        var it = tenLate();
        after(
                it,
                open(CASE, ReturnReason.LATE, 10, inDays(5)),
                new RefuseReturn(CASE, null, OWNER, "no", inDays(5)),
                new EscalateCase(CASE, null, BUYER, "yes", inDays(9)),
                new DecideCase(CASE, null, OPERATOR, List.of(new Units(1, 10)), true, "late", inDays(9)),
                back(CASE, "SIM901", inDays(10)),
                scan("SIM901", "r1", ACCEPTED, inDays(11)),
                scan("SIM901", "r2", RETURNED, inDays(12)),
                new ContestMiss(ORDER, null, OWNER, "in time", inDays(13)));
        assertThat(it.when(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(13)))
                        .events())
                .noneMatch(CaseClosed.class::isInstance);
    }

    @Test
    void each_late_piece_takes_off_its_part_also_after_an_end() {
        assertThat(refundAfterEnd(false)).isEqualTo(30_00 + 1_00 + 1_00 - 2_50);
    }

    @Test
    void and_where_the_miss_turns_out_to_be_none_afterwards() {
        assertThat(refundAfterEnd(true)).isEqualTo(30_00 + 1_00 + 1_00 - 2_50);
    }

    private static long refundAfterEnd(boolean excused) {
        var it = promised()
                .and(missed(10, 60_00, 5_00, DUE), compensated(2, 5_00, DUE))
                .and(stated(2, "SIM002", 5));
        after(
                it,
                scan("SIM002", "b", ACCEPTED, inDays(3)),
                new CancelOrder(ORDER, null, BUYER, "enough", inDays(5)),
                scan("SIM001", "c", DELIVERED, inDays(5)),
                scan("SIM002", "d", DELIVERED, inDays(5)),
                open(CASE, ReturnReason.LATE, 5, inDays(6)),
                new AcceptReturn(CASE, null, OWNER, true, inDays(6)),
                back(CASE, "SIM901", inDays(6)),
                scan("SIM901", "r1", ACCEPTED, inDays(6)));
        if (excused) {
            after(
                    it,
                    new ContestMiss(ORDER, null, OWNER, "in time", inDays(7)),
                    new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(7)));
        }
        return it.when(new InspectGoods(CASE, null, OWNER, Inspection.FULL, List.of(), null, inDays(8)))
                .written(GoodsRefunded.class)
                .amountMinor();
    }

    @Test
    void a_piece_is_late_once_also_where_another_came_for_it() {
        var it = tenLate();
        after(
                it,
                open(CASE, ReturnReason.LATE, Wanted.EXCHANGE, inDays(5), new Claim.Line(1, 10, false)),
                new AcceptReturn(CASE, null, OWNER, true, inDays(5)),
                back(CASE, "SIM901", inDays(5)),
                scan("SIM901", "r1", DELIVERED, inDays(6)),
                new InspectGoods(CASE, null, OWNER, Inspection.FULL, List.of(), null, inDays(7)),
                new SendReplacement(CASE, null, OWNER, TrackingNumber.of("simulated", "SIM902"), inDays(7)));
        assertThat(it.when(scan("SIM902", "n1", DELIVERED, inDays(8)))
                        .written(CaseClosed.class)
                        .outcome())
                .isEqualTo("EXCHANGED");
        it.when(open(OTHER_CASE, ReturnReason.LATE, 10, inDays(9))).isRefused(RefusalCode.NOT_LATE);
    }
}
