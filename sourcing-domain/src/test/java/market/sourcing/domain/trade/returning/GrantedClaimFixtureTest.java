package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.decide;
import static market.sourcing.domain.vocabulary.Returns.escalate;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.receipt;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.refuse;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import org.junit.jupiter.api.Test;

/** 5 of 100 bags at 6.00 are claimed as damaged; what an operator grants stands, and no more, whoever is silent afterwards. */
class GrantedClaimFixtureTest {
    private static final Instant INSPECTED = inDays(9);
    private static final CaseId THIRD_CASE = new CaseId("case-three");

    private static Marketplace bought() {
        var terms = Bound.toSpotGoodsUnderOwnRule();
        return received(terms).and(Changed.in(ruleStated(platformTerms()), "platformRules", "returns-4"));
    }

    private static Marketplace asked() {
        return after(bought(), open(DAMAGED, 5), refuse(), escalate(inDays(5)));
    }

    /** Three are granted, and on their way back. */
    private static Marketplace threeSent() {
        return after(asked(), decide(true, 3), send(CASE, "SIM901"), scan("SIM901", "a", ACCEPTED, inDays(9)));
    }

    /** Of the five nothing was granted, then all because of a letter; they are on their way back. */
    private static Marketplace reopenedAndSent() {
        var reopened = after(asked(), decide(false))
                .uploaded(BUYER.account().value(), LETTER)
                .when(again(LETTER.sha256()))
                .written(ReturnRequested.class);
        return after(
                asked().uploaded(BUYER.account().value(), LETTER),
                decide(false),
                again(LETTER.sha256()),
                new JudgeCase(OTHER_CASE, reopened.dueAt()),
                new DecideCase(OTHER_CASE, null, OPERATOR, List.of(new Units(1, 5)), true, "Broken.", reopened.dueAt()),
                send(OTHER_CASE, "SIM902"),
                scan("SIM902", "a", ACCEPTED, inDays(13)));
    }

    private static OpenReturn again(String evidence) {
        return new OpenReturn(
                OTHER_CASE,
                ORDER,
                BUYER,
                DAMAGED,
                Wanted.REFUND,
                List.of(new Claim.Line(1, 5, false)),
                null,
                List.of(evidence),
                inDays(8),
                "again");
    }

    private static SendGoodsBack send(CaseId of, String number) {
        return new SendGoodsBack(
                of, null, BUYER, TrackingNumber.of("simulated", number), Money.of(0, "CNY"), inDays(9));
    }

    private static InspectGoods inspect(CaseId of, Inspection outcome, Units... accepted) {
        return new InspectGoods(of, null, OWNER, outcome, List.of(accepted), "Not those.", INSPECTED);
    }

    private static DecideCase grantWithoutGoods(int units) {
        return new DecideCase(CASE, null, OPERATOR, List.of(new Units(1, units)), false, "One was not.", inDays(9));
    }

    private static OpenReturn anew(CaseId id, int units) {
        return open(id, DAMAGED, units, inDays(9));
    }

    private static long paidBy(Outcome outcome) {
        return outcome.written(GoodsRefunded.class).goodsMinor();
    }

    @Test
    void where_goods_are_disputed_and_nobody_decides_again_what_was_granted_is_paid() {
        var disputed = after(threeSent(), inspect(CASE, Inspection.DISPUTED), escalate(inDays(14)));
        var undecided = disputed.when(judgeCase(inDays(21)));
        assertThat(undecided.written(ReturnAccepted.class).units()).containsExactly(new Units(1, 3));
        assertThat(paidBy(undecided)).isEqualTo(18_00);
        assertThat(undecided.written(CaseClosed.class).outcome()).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void where_some_were_accepted_and_nobody_decides_again_the_rest_of_what_was_granted_is_paid() {
        var part = after(threeSent(), inspect(CASE, Inspection.PARTIAL, new Units(1, 2)), escalate(inDays(11)));
        assertThat(paidBy(part.when(judgeCase(inDays(18))))).isEqualTo(6_00);
    }

    @Test
    void where_a_carrier_brings_them_to_the_buyer_again_he_sends_what_was_granted() {
        var again = after(
                threeSent(), scan("SIM901", "b", RETURNED, inDays(10)), judgeCase(inDays(17)), send(CASE, "SIM903"));
        after(again, scan("SIM903", "a", ACCEPTED, inDays(18)));
        assertThat(paidBy(again.when(judgeCase(inDays(28))))).isEqualTo(18_00);
    }

    @Test
    void what_a_reopened_claim_was_granted_is_not_lost_where_nobody_decides_again() {
        var disputed = after(
                reopenedAndSent(),
                inspect(OTHER_CASE, Inspection.DISPUTED),
                new EscalateCase(OTHER_CASE, null, BUYER, "They were.", inDays(14)));
        assertThat(paidBy(disputed.when(new JudgeCase(OTHER_CASE, inDays(21))))).isEqualTo(30_00);

        var broughtAgain = after(reopenedAndSent(), scan("SIM902", "b", RETURNED, inDays(14)));
        var sentAnew = broughtAgain.when(new JudgeCase(OTHER_CASE, inDays(21)));
        assertThat(sentAnew.written(ReturnAccepted.class).withGoods()).isTrue();
        assertThat(sentAnew.events()).noneMatch(CaseClosed.class::isInstance);
    }

    @Test
    void the_latest_decision_replaces_the_earlier_one() {
        var twice = after(threeSent(), inspect(CASE, Inspection.DISPUTED), escalate(inDays(9)), grantWithoutGoods(2));
        twice.when(anew(OTHER_CASE, 3)).isRefused(RefusalCode.CASE_DECIDED);
        var more = after(threeSent(), inspect(CASE, Inspection.DISPUTED), escalate(inDays(9)));
        assertThat(paidBy(more.when(grantWithoutGoods(5)))).isEqualTo(30_00);
    }

    @Test
    void what_was_granted_and_not_paid_is_claimed_anew_once() {
        var letGo = after(asked(), decide(true, 3), withdraw());
        letGo.when(anew(OTHER_CASE, 4)).isRefused(RefusalCode.CASE_DECIDED);
        assertThat(letGo.when(anew(OTHER_CASE, 3))
                        .written(ReturnRequested.class)
                        .reopens())
                .isNull();
        letGo.when(anew(THIRD_CASE, 1)).isRefused(RefusalCode.CASE_DECIDED);
    }

    /** 95 of the bags came, and 5 went back to the factory, which calls them off. */
    @Test
    void what_was_granted_of_what_the_buyer_has_survives_the_end_of_the_order() {
        var terms = Bound.toSpotGoods();
        var ended = after(
                Marketplace.given(Factories.onboarded(), placed(terms))
                        .and(paid(1, "one", Stage.FULL, terms.totalMinor()))
                        .and(Changed.in(started(terms), "deliveryRules", "delivery-4"))
                        .and(stated(1, "SIM001", 95), stated(2, "SIM002", 5), handedOver())
                        .and(scanned(1, "a", ACCEPTED, LATER), scanned(2, "b", ACCEPTED, LATER), kept(LATER))
                        .and(scanned(1, "c", DELIVERED, LATER))
                        .and(receipt(LATER))
                        .uploaded(BUYER.account().value(), PHOTO),
                open(DAMAGED, 5),
                refuse(),
                escalate(inDays(5)),
                decide(true, 3),
                scan("SIM002", "d", RETURNED, inDays(9)),
                new CancelOrder(ORDER, null, OWNER, "No more.", inDays(9)));
        ended.when(open(OTHER_CASE, DAMAGED, 5, inDays(10))).isRefused(RefusalCode.CASE_DECIDED);
        ended.when(open(OTHER_CASE, DAMAGED, 3, inDays(10))).answers(0L);
    }
}
