package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.trade.delivering.PromisedOrder.promised;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

/** How parcels of an order are stated, and what becomes of them. */
class TrackParcelFixtureTest {
    @Test
    void a_parcel_is_written_down_and_the_last_one_hands_the_order_over() {
        promised()
                .when(parcel("SIM001", 60))
                .writes(stated(1, "SIM001", 60))
                .then(parcel("SIM001", 60))
                .writesNothing()
                .then(parcel("SIM002"))
                .writesInAnyOrder(
                        stated(2, "SIM002", 40),
                        new OrderHandedOver(
                                ORDER.value(), "simulated", "SIM002", LATER, LATER.plus(Duration.ofDays(10))));
    }

    @Test
    void what_is_in_a_parcel_is_said_once() {
        promised().and(stated(1, "SIM001", 60)).when(parcel("SIM001", 59)).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void carriers_number_their_scans_each_for_itself() {
        var marketplace = promised();
        after(
                marketplace,
                parcel("SIM001", 60),
                new HandOverOrder(ORDER, null, OWNER, new Shipment("ems", "EE123456785CN"), List.of(), LATER),
                scan("SIM001", "1", ACCEPTED, LATER));
        marketplace
                .when(new NoteScan("ems", "EE123456785CN", new Scan("1", ACCEPTED, LATER, null), LATER))
                .written(ParcelScanned.class);
    }

    @Test
    void more_than_was_ordered_is_in_no_parcel() {
        promised()
                .when(parcel("SIM001", 101))
                .isRefused(RefusalCode.PARCEL_EXCEEDS_ORDER)
                .withFact("left", 100);
        promised().and(stated(1, "SIM001", 100)).when(parcel("SIM002")).isRefused(RefusalCode.PARCEL_EXCEEDS_ORDER);
    }

    @Test
    void a_number_of_another_order_is_refused() {
        var marketplace = promised();
        marketplace.uniqueValues().reserve(Uniqueness.TRACKING_NUMBER, "simulated/SIM001", "order-other");
        marketplace.when(parcel("SIM001")).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void a_number_that_turned_out_to_be_none_is_free_for_another_order() {
        var at = LATER.plus(Duration.ofHours(24));
        var marketplace = promised();
        marketplace.and(stated(1, "SIM001", 60), new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(1), at));
        var value = "simulated/SIM001";
        assertThat(marketplace.uniqueValues().holder(Uniqueness.TRACKING_NUMBER, value))
                .contains(ORDER.value());
        var other = new OrderId("order-other");
        var terms = Bound.toSpotGoods();
        marketplace.and(
                placed(other, BUYER, terms),
                new OrderPaid(other.value(), "payment-x", "FULL", 620_00, LATER, null),
                Changed.in(Changed.in(started(terms), "promiseId", "promise-other"), "orderId", other.value()));
        marketplace
                .when(new HandOverOrder(other, null, OWNER, new Shipment("simulated", "SIM001"), List.of(), at))
                .written(ParcelStated.class);
        assertThat(marketplace.uniqueValues().holder(Uniqueness.TRACKING_NUMBER, value))
                .contains(other.value());
    }

    @Test
    void a_scan_of_a_number_that_nobody_has_stated_changes_nothing() {
        promised().when(scan("SIM009", "a", ACCEPTED, LATER)).writesNothing().answers(false);
    }

    @Test
    void a_number_without_a_scan_in_a_day_is_none_and_voids_the_hand_over() {
        var at = LATER.plus(Duration.ofHours(24));
        var stated = promised().and(stated(1, "SIM001", 100));
        stated.and(new OrderHandedOver(ORDER.value(), "simulated", "SIM001", LATER, LATER.plus(Duration.ofDays(10))))
                .when(new JudgeParcel(ORDER, parcelId(1), at))
                .writesInAnyOrder(
                        new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(1), at),
                        new HandOverVoided(ORDER.value(), parcelId(1), at))
                .then(new JudgeParcel(ORDER, parcelId(1), at))
                .writesNothing()
                .then(parcel("SIM002"))
                .written(OrderHandedOver.class);
        promised()
                .and(stated(1, "SIM001", 100), scanned(1, "a", DELIVERED, LATER))
                .when(new JudgeParcel(ORDER, parcelId(1), at))
                .writesNothing();
    }

    @Test
    void goods_without_a_number_keep_no_promise_but_the_buyers_receipt_does() {
        var sent = promised();
        sent.when(handOver(OWNER, null, UNTRACKED)).written(OrderHandedOver.class);
        sent.when(Orders.confirmReceipt(BUYER)).written(GoodsReceived.class);
        var late = promised();
        late.when(handOver(OWNER, null, UNTRACKED));
        late.when(judge(DUE)).written(DispatchPromiseMissed.class);
    }
}
