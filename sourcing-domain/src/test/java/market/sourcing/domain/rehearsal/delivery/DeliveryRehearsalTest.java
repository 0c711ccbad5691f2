package market.sourcing.domain.rehearsal.delivery;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Reversals.reversed;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.PastOrders;
import org.junit.jupiter.api.Test;

/** 100 bags for 600.00 and 20.00 of freight, paid now. */
class DeliveryRehearsalTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final RuleChanges EIGHT_PERCENT =
            new RuleChanges(null, BasisPoints.percent(8), Map.of(), Map.of(), null);
    private static final RehearsedTerms IN_A_DAY =
            new RehearsedTerms(EIGHT_PERCENT, Map.of(DispatchPromise.H48, DispatchPromise.H24), null);
    private static final Instant AFTER_A_DAY = NOW.plus(Duration.ofHours(30));

    private static DeliveryFindings found(RehearsedTerms terms, Object... events) {
        var rehearsal = new DeliveryRehearsal(terms);
        Stream.concat(Stream.of(paid(1, "one", Stage.FULL, 620_00)), Stream.of(events))
                .forEach(rehearsal::note);
        return rehearsal.findings(inDays(10));
    }

    private static Judged difference(RehearsedTerms terms, Object... events) {
        var findings = found(terms, events);
        assertThat(findings.differing()).isEqualTo(1);
        return findings.listed().getFirst();
    }

    private static Object kept(Instant at) {
        return new DispatchPromiseKept(PROMISE, ORDER.value(), "factory-bags", at, inDays(2));
    }

    @Test
    void what_was_kept_in_two_days_would_have_been_missed_in_one() {
        var differs = difference(
                IN_A_DAY,
                started(SPOT),
                stated(1, "SIM001", 100),
                scanned(1, "a", ACCEPTED, AFTER_A_DAY),
                kept(AFTER_A_DAY));
        assertThat(differs.happened()).isEqualTo(new Verdict(PromiseOutcome.KEPT, false, 0, 0));
        assertThat(differs.wouldHave()).isEqualTo(new Verdict(PromiseOutcome.MISSED, false, 600_00, 48_00));
        assertThat(differs.promised()).isEqualTo("H48");
        assertThat(differs.rehearsed()).isEqualTo("H24");
        assertThat(differs.dueAt()).isEqualTo(inDays(1));
        assertThat(differs.handedOverAt()).isEqualTo(AFTER_A_DAY);
    }

    @Test
    void a_scan_told_late_keeps_what_would_have_been_missed() {
        var findings = found(
                IN_A_DAY,
                started(SPOT),
                stated(1, "SIM001", 60),
                stated(2, "SIM002", 40),
                scanned(1, "a", ACCEPTED, LATER),
                new ParcelScanned(PROMISE, ORDER.value(), "parcel-2-first", "b", "ACCEPTED", null, LATER, AFTER_A_DAY),
                kept(LATER));
        assertThat(findings.factories().getFirst().wouldHave().of(PromiseOutcome.EXCUSED))
                .isEqualTo(1);
        assertThat(findings.listed().getFirst().wouldHave().compensationMinor()).isZero();
    }

    @Test
    void more_percent_of_the_same_miss_is_paid_and_no_more_than_was_held() {
        var terms = new RehearsedTerms(EIGHT_PERCENT, Map.of(), null);
        var differs = difference(terms, started(SPOT), missed(100, 600_00, 30_00, inDays(2)));
        assertThat(differs.happened().compensationMinor()).isEqualTo(30_00);
        assertThat(differs.wouldHave().compensationMinor()).isEqualTo(48_00);
        var all = new RuleChanges(null, BasisPoints.percent(100), Map.of(), Map.of("CNY", 1_000_00L), null);
        assertThat(difference(
                                new RehearsedTerms(all, Map.of(), null),
                                started(SPOT),
                                missed(100, 600_00, 30_00, inDays(2)))
                        .wouldHave()
                        .compensationMinor())
                .isEqualTo(600_00);
        var atLeast = new RuleChanges(null, null, Map.of("CNY", 700_00L), Map.of("CNY", 1_000_00L), null);
        assertThat(difference(
                                new RehearsedTerms(atLeast, Map.of(), null),
                                started(SPOT),
                                missed(100, 600_00, 30_00, inDays(2)))
                        .wouldHave()
                        .compensationMinor())
                .isEqualTo(620_00);
    }

    @Test
    void what_a_bank_took_back_is_paid_for_lateness_under_no_terms() {
        var terms = new RehearsedTerms(EIGHT_PERCENT, Map.of(), null);
        var totals = found(
                        terms,
                        started(SPOT),
                        stated(1, "SIM001", 100),
                        reversed(2, "one", 620_00, 0, 0),
                        missed(100, 600_00, 0, inDays(2)))
                .factories()
                .getFirst();
        assertThat(totals.wouldHave().of(PromiseOutcome.MISSED)).isEqualTo(1);
        assertThat(totals.wouldHave()).isEqualTo(totals.happened());
    }

    @Test
    void what_an_operator_decided_for_the_factory_stays_under_every_term() {
        var upheld = new ContestDecided(PROMISE, ORDER.value(), true, "seen", "account-operator", inDays(3));
        for (var promise : List.of(DispatchPromise.H24, DispatchPromise.D5)) {
            var terms = new RehearsedTerms(RuleChanges.NONE, Map.of(DispatchPromise.H48, promise), null);
            var totals = found(terms, started(SPOT), missed(100, 600_00, 30_00, inDays(2)), upheld)
                    .factories()
                    .getFirst()
                    .wouldHave();
            assertThat(totals.of(PromiseOutcome.EXCUSED)).isEqualTo(1);
            assertThat(totals.judged()).isEqualTo(1);
            assertThat(totals.amounts()).isEmpty();
        }
    }

    @Test
    void an_order_called_off_before_it_would_have_been_missed_is_not() {
        var terms = new RehearsedTerms(RuleChanges.NONE, Map.of(DispatchPromise.H48, DispatchPromise.D15), null);
        var differs = difference(
                terms, started(SPOT), missed(100, 600_00, 30_00, inDays(2)), Orders.cancelled(SPOT, "BUYER", BUYER));
        assertThat(differs.wouldHave().outcome()).isEqualTo(PromiseOutcome.ENDED);
    }

    @Test
    void without_a_hand_over_an_earlier_multiple_lets_the_buyer_cancel() {
        var sooner = new RuleChanges(null, null, Map.of(), Map.of(), 1);
        var differs = difference(
                new RehearsedTerms(sooner, Map.of(), null), started(SPOT), missed(100, 600_00, 30_00, inDays(2)));
        assertThat(differs.happened().overdue()).isFalse();
        assertThat(differs.wouldHave().overdue()).isTrue();
    }

    @Test
    void past_orders_take_part_with_made_up_hand_overs_and_are_told_apart() {
        var simulated = new SimulatedHandOvers(DispatchPromise.H72, Duration.ofHours(40));
        var terms = new RehearsedTerms(EIGHT_PERCENT, Map.of(DispatchPromise.H72, DispatchPromise.H48), simulated);
        var rehearsal = new DeliveryRehearsal(terms);
        IntStream.range(0, 2_000).forEach(number -> rehearsal.note(past(number)));
        var found = rehearsal.findings(NOW).factories().getFirst();
        assertThat(found.simulated()).isTrue();
        assertThat(found.happened().of(PromiseOutcome.MISSED)).isBetween(200L, 280L);
        assertThat(found.wouldHave().of(PromiseOutcome.MISSED)).isBetween(660L, 770L);
        assertThat(found.wouldHave().amounts().get("GBP"))
                .isEqualTo(Amounts.of(
                        found.wouldHave().of(PromiseOutcome.MISSED) * 100_00,
                        found.wouldHave().of(PromiseOutcome.MISSED) * 8_00));
        var again = new DeliveryRehearsal(terms);
        IntStream.range(0, 2_000).forEach(number -> again.note(past(number)));
        assertThat(again.findings(NOW).factories().getFirst()).isEqualTo(found);
        assertThat(found(IN_A_DAY, past(1)).factories()).isEmpty();
    }

    private static PastOrderRecorded past(int number) {
        var order = PastOrders.recorded(100_00, PastOrders.recordedPieces(1, "100.0000", 100_00));
        return new PastOrderRecorded(
                "order-past-" + number,
                order.buyerId(),
                order.factoryId(),
                order.factoryOwnerId(),
                order.externalRef(),
                order.country(),
                order.placedAt(),
                order.currency(),
                order.lines(),
                order.totalMinor(),
                order.dispatchPromise(),
                order.fingerprint());
    }

    @Test
    void terms_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new RuleChanges(null, null, Map.of("CNY", 100_01L), Map.of(), null))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).facts().get("field"))
                .isEqualTo("leastMinor.CNY");
        assertThatThrownBy(() -> new RuleChanges("delivery-0", null, Map.of(), Map.of(), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new RehearsedTerms(
                        RuleChanges.NONE, Map.of(DispatchPromise.H24, DispatchPromise.LEAD_TIME), null))
                .isInstanceOf(Refused.class);
    }
}
