package market.sourcing.domain.order;

import java.util.Optional;
import java.util.function.UnaryOperator;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * All that is decided about an order rests on: what happened to it so far.
 *
 * @param payments for good, whatever has become of it since
 * @param making for good, too: who is asked about it later looks at what was shown
 */
public record OrderLife(Agreement agreed, Payments payments, Making making, OrderState state) {

    static OrderLife of(OrderPlaced event) {
        return begun(new Agreement(event), new OrderState.AwaitingPayment(event.closesAt()));
    }

    static OrderLife of(PastOrderRecorded event) {
        return begun(Agreement.of(event), new OrderState.Elsewhere());
    }

    private static OrderLife begun(Agreement agreed, OrderState state) {
        return new OrderLife(agreed, Payments.NONE, Making.NOT_SHOWN, state);
    }

    /** @param version that the event gave the order */
    OrderLife after(OrderPaid event, long version) {
        var next = Stage.valueOf(event.stage()) == Stage.DEPOSIT
                ? new OrderState.AwaitingBalance(event.balanceDueAt())
                : new OrderState.AwaitingDispatch();
        return new OrderLife(agreed, payments.after(event, version), making, next);
    }

    OrderLife after(GoodsShownMade event) {
        return new OrderLife(agreed, payments, making.after(event), state);
    }

    OrderLife after(OrderHandedOver event) {
        return in(new OrderState.HandedOver(Arrival.awaited(event.releaseAt())));
    }

    OrderLife after(HandOverVoided event) {
        return in(new OrderState.AwaitingDispatch());
    }

    OrderLife after(ReceiptAsked event) {
        return arriving(it -> it.after(event));
    }

    OrderLife after(DeliveryShown event) {
        return arriving(it -> it.after(event));
    }

    OrderLife after(DeliveryDenied event) {
        return arriving(it -> it.after(event));
    }

    OrderLife after(ReceiptConfirmed event) {
        return in(new OrderState.Received(event.receivedAt()));
    }

    OrderLife after(OrderCompleted event) {
        return in(new OrderState.TakenForArrived());
    }

    OrderLife after(OrderUndone event) {
        return in(new OrderState.Closed(End.of(event)));
    }

    OrderLife after(RemainderLeft event) {
        return ended(it -> it.with(event));
    }

    OrderLife after(RemainderReturned event) {
        return ended(it -> it.after(event));
    }

    private OrderLife arriving(UnaryOperator<Arrival> change) {
        return arrival()
                .map(it -> in(new OrderState.HandedOver(change.apply(it))))
                .orElse(this);
    }

    private OrderLife ended(UnaryOperator<End> change) {
        return end().map(it -> in(new OrderState.Closed(change.apply(it)))).orElse(this);
    }

    private OrderLife in(OrderState next) {
        return new OrderLife(agreed, payments, making, next);
    }

    /**
     * The answer that placing it got, for the request that placed it, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public PlacedOrder answerTo(Actor buyer, String fingerprint) {
        if (state instanceof OrderState.Elsewhere || !buyer.mayActFor(agreed.buyer())) {
            throw agreed.unknown();
        }
        if (!agreed.placed().fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return new PlacedOrder(agreed.placed(), Loading.FIRST_VERSION);
    }

    /** Whether its goods arrive; empty while nothing was sent, and after that is settled. */
    Optional<Arrival> arrival() {
        return state instanceof OrderState.HandedOver(var arrival) ? Optional.of(arrival) : Optional.empty();
    }

    Optional<End> end() {
        return state instanceof OrderState.Closed(var end) ? Optional.of(end) : Optional.empty();
    }

    public Paying paying() {
        return new Paying(this);
    }

    public Dispatching dispatching() {
        return new Dispatching(this);
    }

    public Arriving arriving() {
        return new Arriving(this);
    }

    public Ending ending() {
        return new Ending(this);
    }

    public Settling settling() {
        return new Settling(agreed.terms(), ending().left());
    }

    static Refused closed() {
        return new Refused(RefusalCode.ORDER_CLOSED, "The order came to nothing.");
    }
}
