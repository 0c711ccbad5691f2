package market.sourcing.domain.vocabulary;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Histories and commands of the buyer's first order. */
public final class Orders {
    public static final OrderId ORDER = new OrderId("order-first");
    public static final String FINGERPRINT = "place-first";
    public static final Shipment TRACKED = new Shipment("simulated", "SIM001");
    public static final Shipment UNTRACKED = new Shipment(null, null);

    private Orders() {}

    public static AskedLine line(ListingId listing, @Nullable String sku, int units) {
        return line(listing, sku, units, null);
    }

    public static AskedLine line(ListingId listing, @Nullable String sku, int units, @Nullable String reference) {
        return new AskedLine(listing, sku, new Quantity(units), reference);
    }

    public static PlaceOrder place(AskedLine... lines) {
        return place(Actors.BUYER, lines);
    }

    public static PlaceOrder place(Actor buyer, AskedLine... lines) {
        return new PlaceOrder(ORDER, buyer, List.of(lines), null, Times.NOW, FINGERPRINT);
    }

    /** So many of the bag, in the only SKU it has. */
    public static PlaceOrder placeBags(int units) {
        return place(line(Listings.LISTING, null, units));
    }

    /** Placed now, so that it is closed unpaid in 5 days. */
    public static OrderPlaced placed(OrderTerms terms) {
        return placed(ORDER, Actors.BUYER, terms);
    }

    public static OrderPlaced placed(OrderId order, Actor buyer, OrderTerms terms) {
        return new OrderPlaced(order.value(), buyer.account().value(), null, terms, Times.inDays(5), FINGERPRINT);
    }

    /** What its buyer holds of it without having paid. */
    public static OrderPutOnTab onTab(OrderPlaced placed) {
        var held = placed.terms().lines().stream()
                .map(line -> new OrderPutOnTab.Held(line.listingId(), line.sku(), line.quantity()))
                .toList();
        return onTab(placed, held);
    }

    /** The same of goods that were never counted: no stock holds them. */
    public static OrderPutOnTab onTabUncounted(OrderPlaced placed) {
        return onTab(placed, List.of());
    }

    private static OrderPutOnTab onTab(OrderPlaced placed, List<OrderPutOnTab.Held> held) {
        return new OrderPutOnTab(placed.buyerId(), placed.orderId(), held, "unpaid-1", Times.LATER);
    }

    public static OrderCancelled cancelled(OrderTerms terms, String party, Actor actor) {
        return new OrderCancelled(
                ORDER.value(),
                Actors.BUYER.account().value(),
                terms,
                party,
                actor.account().value(),
                "changed my mind",
                Times.LATER,
                null);
    }

    public static OrderClosedUnpaid closedUnpaid(OrderTerms terms, Stage stage) {
        return new OrderClosedUnpaid(
                ORDER.value(), Actors.BUYER.account().value(), terms, stage.name(), Times.inDays(5));
    }

    /** With a tracking number, so that the money waits for 10 days. */
    public static OrderHandedOver handedOver() {
        return handedOver(Times.inDays(10));
    }

    public static OrderHandedOver handedOver(Instant releaseAt) {
        return new OrderHandedOver(ORDER.value(), "simulated", "SIM001", Times.NOW, releaseAt);
    }

    public static ReceiptConfirmed receiptConfirmed(Actor actor) {
        return new ReceiptConfirmed(ORDER.value(), actor.account().value(), Times.LATER);
    }

    public static OrderCompleted completed() {
        return new OrderCompleted(ORDER.value(), Times.LATER);
    }

    public static CancelOrder cancel(Actor actor) {
        return cancel(actor, null);
    }

    public static CancelOrder cancel(Actor actor, @Nullable Long version) {
        return new CancelOrder(ORDER, version, actor, "changed my mind", Times.LATER);
    }

    public static CloseUnpaidOrder closeUnpaid(Stage stage) {
        return closeUnpaid(stage, Times.inDays(5));
    }

    public static CloseUnpaidOrder closeUnpaid(Stage stage, Instant at) {
        return new CloseUnpaidOrder(ORDER, stage, at);
    }

    public static HandOverOrder handOver(Actor actor) {
        return handOver(actor, null, TRACKED);
    }

    public static HandOverOrder handOver(Actor actor, @Nullable Long version, Shipment shipment) {
        return new HandOverOrder(ORDER, version, actor, shipment, List.of(), Times.NOW);
    }

    public static ConfirmReceipt confirmReceipt(Actor actor) {
        return confirmReceipt(actor, null);
    }

    public static ConfirmReceipt confirmReceipt(Actor actor, @Nullable Long version) {
        return new ConfirmReceipt(ORDER, version, actor, Times.LATER);
    }

    public static CompleteOrder complete() {
        return new CompleteOrder(ORDER, Times.LATER);
    }
}
