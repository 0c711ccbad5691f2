package market.sourcing.domain.trade.consolidating;

import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_CUT_OFF;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_FULL;
import static market.sourcing.domain.shared.RefusalCode.CONSOLIDATION_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_GOES_ANOTHER_WAY;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_HANDED_OVER;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_PAID;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PARCEL_CONSOLIDATED;
import static market.sourcing.domain.shared.RefusalCode.PARCEL_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Consolidations.CUT_OFF;
import static market.sourcing.domain.vocabulary.Consolidations.FRIDAY;
import static market.sourcing.domain.vocabulary.Consolidations.HEAVY;
import static market.sourcing.domain.vocabulary.Consolidations.LIGHT;
import static market.sourcing.domain.vocabulary.Consolidations.MONDAY;
import static market.sourcing.domain.vocabulary.Consolidations.PACKED;
import static market.sourcing.domain.vocabulary.Consolidations.add;
import static market.sourcing.domain.vocabulary.Consolidations.added;
import static market.sourcing.domain.vocabulary.Consolidations.closed;
import static market.sourcing.domain.vocabulary.Consolidations.opened;
import static market.sourcing.domain.vocabulary.Consolidations.paid;
import static market.sourcing.domain.vocabulary.Consolidations.sent;
import static market.sourcing.domain.vocabulary.Consolidations.takeOut;
import static market.sourcing.domain.vocabulary.Consolidations.taken;
import static market.sourcing.domain.vocabulary.Consolidations.unsent;
import static market.sourcing.domain.vocabulary.Consolidations.vietnam;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Times;
import org.junit.jupiter.api.Test;

class PackParcelFixtureTest {
    private static final ParcelTakenOut TAKEN_OUT =
            new ParcelTakenOut(FRIDAY.value(), parcelId(1), ORDER.value(), "account-operator", PACKED);

    private static Marketplace collecting() {
        return sent().and(opened(FRIDAY));
    }

    @Test
    void a_parcel_goes_along_with_what_its_volume_weighs() {
        var written = collecting().when(add(FRIDAY, 1, LIGHT)).answers(1L).written(ParcelConsolidated.class);
        assertThat(written).isEqualTo(added(FRIDAY, 1, LIGHT));
        assertThat(written.measures().volumeGrams()).isEqualTo(1000);
        assertThat(written.measures().chargeableGrams()).isEqualTo(1000);

        var express = sent().and(opened(FRIDAY, "EXPRESS"))
                .when(add(FRIDAY, 1, LIGHT))
                .written(ParcelConsolidated.class);
        assertThat(express.measures().chargeableGrams()).isEqualTo(1200);
    }

    @Test
    void packed_again_just_so_nothing_happens_and_otherwise_it_is_refused() {
        collecting()
                .when(add(FRIDAY, 1, LIGHT))
                .writes(added(FRIDAY, 1, LIGHT))
                .then(add(FRIDAY, 1, LIGHT))
                .writesNothing()
                .answers(1L)
                .then(add(FRIDAY, 1, HEAVY))
                .isRefused(PARCEL_CONSOLIDATED);
        collecting()
                .and(added(FRIDAY, 1, LIGHT), closed(1, 1000))
                .when(add(FRIDAY, 1, LIGHT))
                .writesNothing();
    }

    @Test
    void a_parcel_goes_with_one_consolidation_and_is_free_once_it_is_taken_out() {
        collecting()
                .and(opened(MONDAY))
                .when(add(FRIDAY, 1, LIGHT))
                .writes(added(FRIDAY, 1, LIGHT))
                .then(add(MONDAY, 1, LIGHT))
                .isRefused(PARCEL_CONSOLIDATED)
                .withFact("parcel", parcelId(1))
                .then(add(MONDAY, 2, LIGHT))
                .writes(added(MONDAY, 2, LIGHT))
                .then(takeOut(1, OPERATOR))
                .writes(TAKEN_OUT)
                .answers(2L)
                .then(add(MONDAY, 1, LIGHT))
                .writes(added(MONDAY, 1, LIGHT));
    }

    @Test
    void of_two_that_would_have_it_at_once_the_one_that_reserved_it_has_it() {
        var marketplace = collecting();
        marketplace.uniqueValues().reserve(Uniqueness.PARCEL_IN_CONSOLIDATION, parcelId(1), MONDAY.value());
        marketplace.when(add(FRIDAY, 1, LIGHT)).isRefused(PARCEL_CONSOLIDATED);
    }

    @Test
    void only_what_goes_the_same_way_goes_along_and_nobody_is_told_whose_the_other_is() {
        for (var other : new String[][] {
            {"account-other-agent", "station-vn", "DIRECT_IMPORT"},
            {"account-agent", "station-kr", "DIRECT_IMPORT"},
            {"account-agent", "station-vn", "DIRECT_MAIL"}
        }) {
            paid(taken(other[0], other[1], other[2]))
                    .and(stated(1, "SIM001", 100), handedOver(), opened(FRIDAY))
                    .when(add(FRIDAY, 1, LIGHT))
                    .isRefused(ORDER_GOES_ANOTHER_WAY)
                    .withFact("order", ORDER.value());
        }
    }

    @Test
    void an_order_of_nobody_abroad_goes_along_with_nothing() {
        var terms = Bound.toSpotGoods();
        given(vietnam(), placed(terms), opened(FRIDAY))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(ORDER_GOES_ANOTHER_WAY);
        given(vietnam(), opened(FRIDAY)).when(add(FRIDAY, 1, LIGHT)).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void what_is_not_paid_not_sent_or_came_to_nothing_stays_behind() {
        var terms = Bound.toSpotGoods();
        given(vietnam(), placed(terms), taken("account-agent", "station-vn", "DIRECT_IMPORT"), opened(FRIDAY))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(ORDER_NOT_PAID);
        unsent().and(opened(FRIDAY)).when(add(FRIDAY, 1, LIGHT)).isRefused(ORDER_NOT_HANDED_OVER);
        unsent().and(stated(1, "SIM001", 60), opened(FRIDAY))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(ORDER_NOT_HANDED_OVER);
        unsent().and(cancelled(terms, "BUYER", BUYER), opened(FRIDAY))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(ORDER_CLOSED);
    }

    @Test
    void a_number_must_be_one_of_the_orders_parcels_that_was_not_brought_back() {
        collecting().when(add(FRIDAY, 3, LIGHT)).isRefused(PARCEL_UNKNOWN);
        collecting()
                .and(scanned(1, "scan-1", ScanKind.ACCEPTED, Times.inHours(2)))
                .and(scanned(1, "scan-2", ScanKind.RETURNED, Times.inHours(3)))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(PARCEL_UNKNOWN);
        collecting()
                .and(new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(1), Times.inHours(9)))
                .when(add(FRIDAY, 1, LIGHT))
                .isRefused(PARCEL_UNKNOWN);
    }

    @Test
    void nothing_is_added_after_the_cut_off_nor_taken_out_after_the_end() {
        collecting()
                .when(add(FRIDAY, 1, LIGHT, OPERATOR, CUT_OFF.minusNanos(1)))
                .answers(1L);
        collecting()
                .when(add(FRIDAY, 1, LIGHT, OPERATOR, CUT_OFF))
                .isRefused(CONSOLIDATION_CUT_OFF)
                .withFact("cutOffAt", CUT_OFF.toString());
        collecting()
                .and(added(FRIDAY, 1, LIGHT), closed(1, 1000))
                .when(add(FRIDAY, 2, LIGHT))
                .isRefused(CONSOLIDATION_CLOSED)
                .then(takeOut(1, OPERATOR))
                .isRefused(CONSOLIDATION_CLOSED);
    }

    @Test
    void there_is_room_for_500() {
        var others = IntStream.rangeClosed(3, 501)
                .mapToObj(other -> added(FRIDAY, other, LIGHT))
                .toArray();
        collecting()
                .and(others)
                .when(add(FRIDAY, 1, LIGHT))
                .answers(500L)
                .then(add(FRIDAY, 2, LIGHT))
                .isRefused(CONSOLIDATION_FULL)
                .withFact("most", 500);
    }

    @Test
    void only_operators_pack_and_only_what_there_is_as_they_saw_it() {
        collecting().when(add(FRIDAY, 1, LIGHT, AGENT, PACKED)).isRefused(NOT_ALLOWED);
        collecting().when(add(MONDAY, 1, LIGHT)).isRefused(CONSOLIDATION_UNKNOWN);
        collecting().when(takeOut(1, OPERATOR)).isRefused(PARCEL_UNKNOWN);
        collecting().and(added(FRIDAY, 1, LIGHT)).when(takeOut(1, AGENT)).isRefused(NOT_ALLOWED);
        collecting()
                .and(added(FRIDAY, 1, LIGHT))
                .when(Changed.in(add(FRIDAY, 2, LIGHT), "expectedVersion", 0L))
                .isStale();
    }
}
