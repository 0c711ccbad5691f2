package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * One buyer's order with one factory. What is decided about it is decided by its {@link OrderLife}, which changes nothing; here it
 * happens.
 */
@AggregateRoot(type = "order")
public final class Order {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private OrderId id;

    private OrderLife life;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Order() {}

    @SuppressWarnings("NullAway.Init")
    public Order(OrderPlaced placed) {
        apply(placed);
    }

    /** What is known of it now. */
    public OrderLife life() {
        return life;
    }

    public OrderTerms terms() {
        return life.agreed().terms();
    }

    public TradeRules rules() {
        return life.agreed().rules();
    }

    public AccountId buyer() {
        return life.agreed().buyer();
    }

    /** @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to everybody whom it does not concern */
    public Party partyOf(Actor actor) {
        return life.agreed().partyOf(actor);
    }

    /** What is to be paid now, if anything. */
    public Optional<Due> due() {
        return life.paying().due();
    }

    public boolean isCompleted() {
        return life.arriving().isCompleted();
    }

    /** Whether it came to nothing; what had left by then is the buyer's all the same. */
    public boolean isClosed() {
        return end().isPresent();
    }

    /** How it came to nothing; empty while it has not. */
    public Optional<End> end() {
        return life.ending().end();
    }

    /** Takes note that what was due is held. */
    public void pay(Due due, String paymentId, Instant at) {
        apply(life.paying().pay(due, paymentId, at));
    }

    /**
     * Closes it when something is still due and the time for it is over.
     *
     * @return whose doing that is; empty when it was not closed now
     */
    public Optional<Party> closeUnpaid(Stage stage, Instant at) {
        var paying = life.paying();
        return happens(paying.closeUnpaid(stage, at)) ? Optional.of(paying.unpaidBy()) : Optional.empty();
    }

    /**
     * Calls it off, or what has not left of it; nothing happens when it is over already without having been sent.
     *
     * @param sent of it
     * @param free whether the party may, although the factory says that goods are on their way
     * @return whether it was called off now
     * @throws Refused {@link RefusalCode#ORDER_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public boolean cancel(Actor actor, Party party, Reason reason, Sent sent, boolean free, Instant at) {
        return happens(life.ending().cancel(actor, party, reason, sent, free, at));
    }

    /** Answers whether it was closed now, because the provider took back what it was paid with. */
    public boolean closeReversed(String paymentId, String reasonCode, Sent sent, Instant at) {
        return happens(life.ending().closeReversed(paymentId, reasonCode, sent, at));
    }

    /** What it has left its buyer with is written down. */
    public void leave(RemainderLeft remainder) {
        apply(remainder);
    }

    /** It has left its buyer with less than it seemed. */
    public void takeBack(TurnedBack turned, Instant at) {
        apply(life.ending().takeBack(turned, at));
    }

    /**
     * The factory shows that it is making the goods.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID} before the deposit is, {@link RefusalCode#ORDER_CLOSED},
     *     {@code INVALID_VALUE} when there is too much of it
     */
    public void showMade(Actor actor, Evidence evidence, Instant at) {
        happens(life.dispatching().showMade(actor, evidence, at));
    }

    /**
     * The goods leave the factory.
     *
     * @return whether they left now
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_CLOSED}
     */
    public boolean handOver(Shipment shipment, Instant at) {
        return happens(life.dispatching().handOver(shipment, at));
    }

    /** No carrier has what the factory said it had handed over. Answers whether the order waits for its dispatch again. */
    public boolean voidHandOver(String parcelId, Instant at) {
        return happens(life.dispatching().voidHandOver(parcelId, at));
    }

    /**
     * The buyer has the goods.
     *
     * @return whether it became complete now
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public boolean confirmReceipt(Actor actor, Instant at) {
        return happens(life.arriving().confirmReceipt(actor, at));
    }

    /** Its buyer is asked whether the goods have arrived. */
    public void askForReceipt(Instant now) {
        apply(life.arriving().askForReceipt(now));
    }

    /**
     * The factory shows that the goods arrived.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#DELIVERY_NOT_IN_QUESTION}, {@code INVALID_VALUE}
     */
    public void showDelivery(Actor actor, Evidence evidence, Sent sent, Instant at) {
        happens(life.arriving().show(actor, evidence, sent, at));
    }

    /**
     * The buyer says that what was shown is not true.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#DELIVERY_NOT_IN_QUESTION} where nothing was shown, or all is settled
     */
    public void denyDelivery(Actor actor, Reason reason, Instant at) {
        happens(life.arriving().deny(actor, reason, at));
    }

    /**
     * An operator decides; where the goods arrived, it is complete.
     *
     * @throws Refused {@link RefusalCode#DELIVERY_NOT_DENIED}
     */
    public void decideDelivery(Actor operator, boolean delivered, Reason grounds, Instant at) {
        life.arriving().decide(operator, delivered, grounds, at).forEach(AggregateLifecycle::apply);
    }

    /** The time for speaking up is over, and the goods have arrived as far as anybody knows. */
    public void complete(Instant at) {
        apply(life.arriving().complete(at));
    }

    /** @return whether anything was decided */
    private static boolean happens(Optional<? extends OrderEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
        return decided.isPresent();
    }

    @EventSourcingHandler
    void evolve(OrderEvent event, @SequenceNumber long version) {
        id = new OrderId(event.orderId());
        life = switch (event) {
            case OrderPlaced it -> OrderLife.of(it);
            case OrderPaid it -> life.after(it, version);
            case OrderUndone it -> life.after(it);
            case RemainderLeft it -> life.after(it);
            case RemainderReturned it -> life.after(it);
            case GoodsShownMade it -> life.after(it);
            case OrderHandedOver it -> life.after(it);
            case HandOverVoided it -> life.after(it);
            case ReceiptAsked it -> life.after(it);
            case DeliveryShown it -> life.after(it);
            case DeliveryDenied it -> life.after(it);
            // What was decided is told by what follows it.
            case DeliveryDecided _ -> life;
            case ReceiptConfirmed it -> life.after(it);
            case OrderCompleted it -> life.after(it);
            case PastOrderRecorded it -> OrderLife.of(it);
            case PastReturnRecorded _ -> life;
        };
    }
}
