package market.sourcing.domain.consolidation;

import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_LARGE;
import static market.sourcing.domain.shared.RefusalCode.BILL_STATED_OTHERWISE;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_EMPTY;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_OPEN;
import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.MILESTONE_OUT_OF_ORDER;
import static market.sourcing.domain.shared.RefusalCode.MILESTONE_TOO_EARLY;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.PARCEL_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.STATION_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_BILLS;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Consolidations.CLOSED;
import static market.sourcing.domain.vocabulary.Consolidations.CUT_OFF;
import static market.sourcing.domain.vocabulary.Consolidations.FRIDAY;
import static market.sourcing.domain.vocabulary.Consolidations.HEAVY;
import static market.sourcing.domain.vocabulary.Consolidations.LIGHT;
import static market.sourcing.domain.vocabulary.Consolidations.PACKED;
import static market.sourcing.domain.vocabulary.Consolidations.added;
import static market.sourcing.domain.vocabulary.Consolidations.air;
import static market.sourcing.domain.vocabulary.Consolidations.bill;
import static market.sourcing.domain.vocabulary.Consolidations.close;
import static market.sourcing.domain.vocabulary.Consolidations.closed;
import static market.sourcing.domain.vocabulary.Consolidations.correction;
import static market.sourcing.domain.vocabulary.Consolidations.note;
import static market.sourcing.domain.vocabulary.Consolidations.noted;
import static market.sourcing.domain.vocabulary.Consolidations.open;
import static market.sourcing.domain.vocabulary.Consolidations.opened;
import static market.sourcing.domain.vocabulary.Consolidations.remeasure;
import static market.sourcing.domain.vocabulary.Consolidations.vietnam;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.consolidation.event.FreightShared;
import market.sourcing.domain.consolidation.event.ParcelRemeasured;
import market.sourcing.domain.consolidation.event.SharedFreight;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Times;
import org.junit.jupiter.api.Test;

class ConsolidationFixtureTest {

    /** Two parcels: 1,000 and 2,000 chargeable grams. */
    private static Marketplace packed() {
        return given(opened(FRIDAY), added(FRIDAY, 1, LIGHT), added(FRIDAY, 2, HEAVY));
    }

    private static Marketplace gone() {
        return packed().and(closed(2, 3000));
    }

    private static FreightShared corrected(Marketplace marketplace, String reference, long minor, long before) {
        return marketplace.when(correction(reference, minor, "USD", before)).written(FreightShared.class);
    }

    private static FreightShared shared(Marketplace marketplace, String reference, long minor) {
        return marketplace.when(bill(reference, minor, "USD")).written(FreightShared.class);
    }

    @Test
    void an_operator_opens_one_for_a_station_once_under_a_key() {
        given(vietnam())
                .when(open(OPERATOR, CUT_OFF, "open " + FRIDAY))
                .writes(opened(FRIDAY))
                .answers(0L)
                .then(open(OPERATOR, CUT_OFF, "open " + FRIDAY))
                .writesNothing()
                .answers(0L)
                .then(open(OPERATOR, CUT_OFF, "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
        given(vietnam()).when(open(AGENT, CUT_OFF, "mine")).isRefused(NOT_ALLOWED);
        given().when(open(OPERATOR, CUT_OFF, "nowhere")).isRefused(STATION_UNKNOWN);
    }

    @Test
    void parcels_are_collected_until_a_time_that_comes_within_60_days() {
        var latest = LATER.plus(Duration.ofDays(60));
        given(vietnam()).when(open(OPERATOR, latest, "latest")).answers(0L);
        given(vietnam()).when(open(OPERATOR, latest.plusNanos(1), "later")).isRefused(INVALID_VALUE);
        given(vietnam())
                .when(open(OPERATOR, LATER, "now"))
                .isRefused(INVALID_VALUE)
                .withFact("field", "cutOffAt");
    }

    @Test
    void a_parcel_is_measured_anew_before_the_end_and_both_measures_are_kept() {
        packed().when(remeasure(1, LIGHT, OPERATOR)).writesNothing().answers(2L);
        packed().when(remeasure(1, HEAVY, OPERATOR))
                .writes(new ParcelRemeasured(
                        FRIDAY.value(), parcelId(1), air(LIGHT), air(HEAVY), "account-operator", PACKED))
                .then(close(OPERATOR))
                .writes(closed(2, 4000));
        packed().when(remeasure(3, HEAVY, OPERATOR)).isRefused(PARCEL_UNKNOWN);
        packed().when(remeasure(1, HEAVY, AGENT)).isRefused(NOT_ALLOWED);
        gone().when(remeasure(1, HEAVY, OPERATOR)).isRefused(CONSOLIDATION_CLOSED);
    }

    @Test
    void what_is_in_it_goes_and_nothing_empty_does() {
        packed().when(close(OPERATOR))
                .writes(closed(2, 3000))
                .answers(3L)
                .then(close(OPERATOR))
                .writesNothing()
                .answers(3L);
        given(opened(FRIDAY)).when(close(OPERATOR)).isRefused(CONSOLIDATION_EMPTY);
        packed().when(close(AGENT)).isRefused(NOT_ALLOWED);
        packed().when(Changed.in(close(OPERATOR), "expectedVersion", 1L)).isStale();
    }

    @Test
    void milestones_come_in_their_order_each_once_and_may_be_noted_late() {
        var left = CLOSED.plusSeconds(60);
        var there = Times.inDays(2);
        var now = Times.inDays(3);
        gone().when(note(Milestone.DEPARTED_ORIGIN, null, left, now))
                .writes(noted(Milestone.DEPARTED_ORIGIN, null, left, now))
                .then(note(Milestone.DEPARTED_ORIGIN, null, left, now.plusSeconds(1)))
                .writesNothing()
                .then(note(Milestone.DEPARTED_ORIGIN, null, left.plusSeconds(1), now))
                .isRefused(MILESTONE_OUT_OF_ORDER)
                .withFact("next", List.of("ARRIVED"))
                .then(note(Milestone.CUSTOMS_CLEARED, null, there, now))
                .isRefused(MILESTONE_OUT_OF_ORDER)
                .then(note(Milestone.ARRIVED, null, left.minusNanos(1), now))
                .isRefused(MILESTONE_TOO_EARLY)
                .withFact("notBefore", left.toString())
                .then(note(Milestone.ARRIVED, null, left, now))
                .writes(noted(Milestone.ARRIVED, null, left, now))
                .then(note(Milestone.CUSTOMS_CLEARED, null, there, now))
                .writes(noted(Milestone.CUSTOMS_CLEARED, null, there, now))
                .then(note(Milestone.HELD_BY_CUSTOMS, "INSPECTION", there, now))
                .isRefused(MILESTONE_OUT_OF_ORDER)
                .then(note(Milestone.HANDED_TO_LAST_MILE, null, there, now))
                .writes(noted(Milestone.HANDED_TO_LAST_MILE, null, there, now))
                .then(note(Milestone.DELIVERED, null, now, now))
                .writes(noted(Milestone.DELIVERED, null, now, now))
                .then(note(Milestone.ARRIVED, null, now, now))
                .isRefused(MILESTONE_OUT_OF_ORDER)
                .withFact("next", List.of());
    }

    @Test
    void customs_hold_it_for_a_reason_once_on_the_way() {
        var now = Times.inDays(3);
        var arrived = gone().and(
                        noted(Milestone.DEPARTED_ORIGIN, null, CLOSED, CLOSED),
                        noted(Milestone.ARRIVED, null, CLOSED, CLOSED));
        arrived.when(note(Milestone.HELD_BY_CUSTOMS, null, now, now))
                .isRefused(INVALID_VALUE)
                .withFact("field", "heldBecause")
                .then(note(Milestone.CUSTOMS_CLEARED, "OTHER", now, now))
                .isRefused(INVALID_VALUE)
                .then(note(Milestone.HELD_BY_CUSTOMS, "DOCUMENTS_WANTED", now, now))
                .writes(noted(Milestone.HELD_BY_CUSTOMS, "DOCUMENTS_WANTED", now, now))
                .then(note(Milestone.HELD_BY_CUSTOMS, "DUTIES_UNPAID", now, now))
                .isRefused(MILESTONE_OUT_OF_ORDER)
                .withFact("next", List.of("CUSTOMS_CLEARED"))
                .then(note(Milestone.CUSTOMS_CLEARED, null, now, now))
                .answers(7L);
    }

    @Test
    void nothing_leaves_before_the_end_and_nothing_is_noted_before_it_is_there() {
        packed().when(note(Milestone.DEPARTED_ORIGIN, null, PACKED, PACKED)).isRefused(CONSOLIDATION_OPEN);
        gone().when(note(Milestone.DEPARTED_ORIGIN, null, CLOSED.minusNanos(1), CLOSED))
                .isRefused(MILESTONE_TOO_EARLY);
        gone().when(note(Milestone.DEPARTED_ORIGIN, null, CLOSED.plusNanos(1), CLOSED))
                .isRefused(INVALID_VALUE)
                .withFact("field", "reachedAt");
        gone().when(note(Milestone.DEPARTED_ORIGIN, null, CLOSED, CLOSED, AGENT))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void a_bill_is_shared_by_chargeable_grams_and_the_largest_remainder_gets_what_is_left() {
        assertThat(shared(gone(), "AWB 1", 100))
                .isEqualTo(new FreightShared(
                        FRIDAY.value(),
                        "trunk",
                        "AWB 1",
                        100,
                        "USD",
                        null,
                        3_500,
                        100,
                        List.of(
                                new SharedFreight(parcelId(1), 1000, 33, 1000, 0, 33, 33),
                                new SharedFreight(parcelId(2), 2000, 66, 2000, 1, 67, 67)),
                        "account-operator",
                        Times.inDays(5)));
    }

    @Test
    void a_second_bill_and_a_corrected_one_share_all_that_was_billed_anew() {
        var marketplace = gone();
        assertThat(shared(marketplace, "AWB 1", 100).totalMinor()).isEqualTo(100);
        marketplace.when(bill("AWB 1", 100, "USD")).writesNothing();

        var second = shared(marketplace, "fuel", 50);
        assertThat(second.totalMinor()).isEqualTo(150);
        assertThat(second.replacedMinor()).isNull();
        assertThat(second.shares())
                .containsExactly(
                        new SharedFreight(parcelId(1), 1000, 50, 0, 0, 50, 17),
                        new SharedFreight(parcelId(2), 2000, 100, 0, 0, 100, 33));

        var corrected = corrected(marketplace, "AWB 1", 10, 100);
        assertThat(corrected.replacedMinor()).isEqualTo(100);
        assertThat(corrected.totalMinor()).isEqualTo(60);
        assertThat(corrected.shares())
                .containsExactly(
                        new SharedFreight(parcelId(1), 1000, 20, 0, 0, 20, -30),
                        new SharedFreight(parcelId(2), 2000, 40, 0, 0, 40, -60));
    }

    @Test
    void two_carriers_may_have_bills_of_one_number() {
        var marketplace = gone();
        shared(marketplace, "2026-001", 900);
        assertThat(marketplace
                        .when(bill("last mile", "2026-001", 300, "USD", OPERATOR, null))
                        .written(FreightShared.class)
                        .totalMinor())
                .isEqualTo(1200);
    }

    @Test
    void words_that_come_again_late_undo_no_correction() {
        var marketplace = gone();
        shared(marketplace, "AWB 1", 100);
        corrected(marketplace, "AWB 1", 120, 100);
        marketplace
                .when(bill("AWB 1", 100, "USD"))
                .isRefused(BILL_STATED_OTHERWISE)
                .withFact("minor", 120L);
        marketplace.when(correction("AWB 1", 100, "USD", 100)).isRefused(BILL_STATED_OTHERWISE);
        marketplace.when(correction("AWB 1", 120, "USD", 100)).writesNothing();
        marketplace.when(correction("other", 1, "USD", 1)).isRefused(BILL_STATED_OTHERWISE);
        corrected(marketplace, "AWB 1", 100, 120);
    }

    @Test
    void it_is_billed_in_one_currency_which_is_set_right_by_way_of_nothing() {
        var marketplace = gone();
        shared(marketplace, "AWB 1", 100);
        marketplace.when(bill("AWB 2", 2500, "VND")).isRefused(CURRENCIES_DIFFER);
        marketplace.when(correction("AWB 1", 2500, "VND", 100)).isRefused(CURRENCIES_DIFFER);
        corrected(marketplace, "AWB 1", 0, 100);
        var dong = marketplace.when(bill("AWB 2", 2500, "VND")).written(FreightShared.class);
        assertThat(dong.totalMinor()).isEqualTo(2500);
        assertThat(dong.shares()).extracting(SharedFreight::differenceMinor).containsExactly(833L, 1667L);
        var both = marketplace.when(correction("AWB 1", 500, "VND", 0)).written(FreightShared.class);
        assertThat(both.totalMinor()).isEqualTo(3000);
    }

    @Test
    void bills_are_bounded_and_nothing_flows_over() {
        assertThat(shared(gone(), "all", Long.MAX_VALUE).shares())
                .extracting(SharedFreight::shareMinor)
                .containsExactly(Long.MAX_VALUE / 3, Long.MAX_VALUE / 3 * 2 + 1);
        var marketplace = gone();
        shared(marketplace, "all", Long.MAX_VALUE);
        marketplace.when(bill("more", 1, "USD")).isRefused(AMOUNT_TOO_LARGE);

        var patient = gone();
        shared(patient, "AWB", 1);
        for (var each = 2; each <= 50; each++) {
            corrected(patient, "AWB", each, each - 1);
        }
        patient.when(correction("AWB", 99, "USD", 50)).isRefused(TOO_MANY_BILLS);
    }

    @Test
    void only_operators_state_bills_and_only_of_what_has_gone() {
        packed().when(bill("AWB 1", 100, "USD")).isRefused(CONSOLIDATION_OPEN);
        gone().when(bill("AWB 1", 100, "USD", AGENT)).isRefused(NOT_ALLOWED);
    }
}
