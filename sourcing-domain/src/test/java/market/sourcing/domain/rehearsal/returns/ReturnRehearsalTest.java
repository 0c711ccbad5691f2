package market.sourcing.domain.rehearsal.returns;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.LATE;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.exchange;
import static market.sourcing.domain.vocabulary.Returns.flag;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.refuse;
import static market.sourcing.domain.vocabulary.Returns.replace;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.ClearFlag;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Deliveries;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import market.sourcing.domain.vocabulary.Refusals;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

class ReturnRehearsalTest {
    private final List<Object> log = new ArrayList<>();
    private final Marketplace marketplace = Marketplace.given();

    /** 100 bags for 600.00 and 20.00 of freight arrived, and then all this was done. */
    private void happened(Object... commands) {
        happen(Factories.onboarded(), Orders.placed(Bound.toSpotGoods()));
        goOn(commands);
    }

    /** The same, where the factory exchanges, under later numbers of the platform. */
    private void happenedUnder(String platformRules, Object... commands) {
        var terms = Changed.in(Returns.platformTerms(), "exchangeDays", 15);
        happen(Factories.onboarded(), Changed.in(Returns.ruleStated(terms), "platformRules", platformRules));
        happen(Orders.placed(Bound.toSpotGoodsUnderOwnRule()));
        goOn(commands);
    }

    private void goOn(Object... commands) {
        happen(Payments.paid(1, "one", Stage.FULL, 620_00));
        happen(Orders.handedOver(), Returns.receipt(NOW));
        marketplace.uploaded(Actors.BUYER.account().value(), Returns.PHOTO);
        ask(commands);
    }

    private void ask(Object... commands) {
        for (var command : commands) {
            log.addAll(marketplace.when(command).events());
        }
    }

    private void happen(Object... events) {
        marketplace.and(events);
        log.addAll(List.of(events));
    }

    private ReturnFindings found(ReturnChanges changes) {
        var rehearsal = new ReturnRehearsal(changes);
        log.stream()
                .filter(event -> rehearsal.reads().contains(event.getClass()))
                .forEach(rehearsal::note);
        return rehearsal.findings(inDays(90));
    }

    private static CaseTotals wouldHave(ReturnFindings found) {
        return found.factories().getFirst().wouldHave();
    }

    private static ReturnChanges window(int hours) {
        return new ReturnChanges(Duration.ofHours(hours), null, null, null);
    }

    private static ReturnChanges answer(int hours) {
        return new ReturnChanges(null, null, Duration.ofHours(hours), null);
    }

    @Test
    void as_it_was_it_comes_out_as_it_did() {
        happened(open(NO_REASON, 10), accept(), sendBack(), inspect(Inspection.FULL));
        var found = found(ReturnChanges.NONE);
        assertThat(found.differing()).isZero();
        var ours = found.factories().getFirst();
        assertThat(ours.factoryId()).isEqualTo(FACTORY.value());
        assertThat(ours.happened()).isEqualTo(ours.wouldHave());
        assertThat(ours.happened().of("REFUNDED")).isEqualTo(1);
        assertThat(ours.happened().refunds()).containsEntry("CNY", CaseTotals.Sum.of(60_00, 0));
    }

    @Test
    void a_shorter_window_lets_fewer_claims_in() {
        happened(open(CASE, NO_REASON, 10, NOW.plus(Duration.ofHours(100))), accept());
        assertThat(wouldHave(found(window(100))).of(CaseVerdict.NOT_ALLOWED)).isEqualTo(1);
        assertThat(wouldHave(found(window(101))).of(CaseVerdict.OPEN)).isEqualTo(1);
        assertThat(found(window(336)).differing()).isZero();
    }

    @Test
    void faults_do_not_ask_for_the_window_without_a_reason() {
        happened(open(CASE, DAMAGED, 10, NOW.plus(Duration.ofHours(100))));
        assertThat(found(window(1)).differing()).isZero();
    }

    @Test
    void a_restocking_fee_comes_off_what_has_no_fault() {
        happened(open(NO_REASON, 10), accept(), sendBack(), inspect(Inspection.FULL));
        var found = found(new ReturnChanges(null, BasisPoints.percent(10), null, null));
        assertThat(found.listed()).singleElement().satisfies(judged -> {
            assertThat(judged.happened()).isEqualTo(new CaseVerdict("REFUNDED", 60_00, 0));
            assertThat(judged.wouldHave()).isEqualTo(new CaseVerdict("REFUNDED", 54_00, 6_00));
        });
    }

    @Test
    void who_answers_after_a_shorter_time_would_have_consented() {
        var late = new RefuseReturn(CASE, null, Actors.OWNER, "no", LATER.plus(Duration.ofHours(24)));
        happened(open(DAMAGED, 10), late, withdraw());
        assertThat(wouldHave(found(answer(24))).refunds()).containsEntry("CNY", CaseTotals.Sum.of(62_00, 0));
        assertThat(wouldHave(found(answer(25))).of("WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void silence_about_what_is_flagged_is_no_consent_in_a_shorter_time_either() {
        happened(open(DAMAGED, 10), flag("RETURN_SHARE"), refuse(), withdraw());
        var found = new ReturnRehearsal(new ReturnChanges(null, null, Duration.ofNanos(1), null));
        log.forEach(found::note);
        assertThat(wouldHave(found.findings(inDays(90))).of("WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void what_an_operator_has_not_looked_at_yet_is_no_consent_either() {
        var late = new RefuseReturn(CASE, null, Actors.OWNER, "no", LATER.plus(Duration.ofHours(24)));
        happened(
                open(DAMAGED, 10),
                flag("RETURN_SHARE"),
                flag("SAME_EVIDENCE"),
                clear("RETURN_SHARE"),
                late,
                withdraw());
        assertThat(wouldHave(found(answer(24))).of("WITHDRAWN")).isEqualTo(1);
    }

    private static ClearFlag clear(String signal) {
        return new ClearFlag(CASE, null, Actors.OPERATOR, signal, "seen", LATER);
    }

    @Test
    void a_way_back_of_which_no_carrier_tells_is_not_paid_for_in_a_rehearsal_either() {
        happenedUnder("returns-4", open(DAMAGED, 10), accept(), sendBack(), inspect(Inspection.FULL));
        var found = found(ReturnChanges.NONE);
        assertThat(found.differing()).isZero();
        assertThat(wouldHave(found).refunds()).containsEntry("CNY", CaseTotals.Sum.of(62_00, 0));
    }

    @Test
    void other_goods_that_came_can_be_claimed_as_what_they_came_for() {
        happenedUnder(
                "returns-3",
                exchange(100),
                accept(),
                sendBack("SIM901", 0),
                inspect(Inspection.FULL),
                replace(),
                scan("SIM902", "a", ScanKind.DELIVERED, inDays(1)),
                open(OTHER_CASE, DAMAGED, 100, inDays(2)));
        var found = found(ReturnChanges.NONE);
        assertThat(found.differing()).isZero();
        assertThat(wouldHave(found).of("EXCHANGED")).isEqualTo(1);
        assertThat(wouldHave(found).of(CaseVerdict.OPEN)).isEqualTo(1);
    }

    @Test
    void what_comes_back_as_late_takes_off_its_part_of_the_compensation_in_a_rehearsal_too() {
        var terms = Bound.toSpotGoods();
        var promised = Changed.in(Deliveries.started(terms), "deliveryRules", "delivery-4");
        var missed = Changed.in(Deliveries.missed(10, 60_00, 5_00, Deliveries.DUE), "deliveryRules", "delivery-4");
        happen(Factories.onboarded(), Orders.placed(terms));
        happen(Payments.paid(1, "one", Stage.FULL, 620_00));
        happen(promised, Deliveries.stated(1, "SIM001", 90), Deliveries.scanned(1, "a", ScanKind.ACCEPTED, LATER));
        happen(missed, Deliveries.compensated(2, 5_00, Deliveries.DUE), Deliveries.stated(2, "SIM002", 10));
        happen(Deliveries.scanned(2, "b", ScanKind.ACCEPTED, inDays(3)), Orders.handedOver(inDays(20)));
        happen(Deliveries.scanned(1, "c", ScanKind.DELIVERED, inDays(4)));
        happen(Deliveries.scanned(2, "d", ScanKind.DELIVERED, inDays(4)));
        ask(open(CASE, LATE, 1, inDays(5)), accept(Actors.OWNER, false));
        assertThat(found(ReturnChanges.NONE).differing()).isZero();
    }

    @Test
    void orders_from_elsewhere_take_part_when_their_receipt_is_made_up() {
        happen(pastOrder("order-past"), pastReturn("C1", Duration.ofHours(48 + 168)));
        happen(pastReturn("C2", Duration.ofHours(48 + 167)));
        assertThat(found(window(336)).factories()).isEmpty();
        var found = found(new ReturnChanges(
                Duration.ofHours(336), BasisPoints.percent(10), null, new PastReceipts(Duration.ofHours(48))));
        var ours = found.factories().getFirst();
        assertThat(ours.simulated()).isTrue();
        assertThat(ours.happened().of(CaseVerdict.NOT_ALLOWED)).isEqualTo(1);
        assertThat(ours.happened().refunds()).containsEntry("GBP", CaseTotals.Sum.of(10_00, 0));
        assertThat(ours.wouldHave().refunds()).containsEntry("GBP", CaseTotals.Sum.of(18_00, 2_00));
        assertThat(found.differing()).isEqualTo(2);
    }

    @Test
    void times_are_something() {
        Refusals.isInvalid("noReasonHours", () -> window(0));
        Refusals.isInvalid("answerHours", () -> answer(-1));
    }

    private static PastOrderRecorded pastOrder(String id) {
        return new PastOrderRecorded(
                id,
                "account-buyer",
                FACTORY.value(),
                "account-owner",
                "536365",
                "United Kingdom",
                NOW.toString(),
                "GBP",
                List.of(pastLine()),
                20_00,
                "H48",
                "fingerprint");
    }

    private static PastReturnRecorded pastReturn(String reference, Duration after) {
        return new PastReturnRecorded(
                "order-past",
                "account-buyer",
                FACTORY.value(),
                "account-owner",
                reference,
                "United Kingdom",
                NOW.plus(after).toString(),
                "RETURN",
                "GBP",
                List.of(pastLine()),
                10_00,
                null);
    }

    private static PastLine pastLine() {
        return new PastLine("listing-1", "22423", "REGENCY CAKESTAND", 1, "10.0000", 10_00);
    }
}
