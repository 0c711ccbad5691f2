package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Whether an order's goods have arrived: carriers tell it, the buyer says it or is asked, the factory shows it, an operator decides. */
public record Arriving(OrderLife life) {

    /** Nothing when it is complete. */
    Optional<ReceiptConfirmed> confirmReceipt(Actor actor, Instant at) {
        return switch (life.state()) {
            case OrderState.HandedOver _ ->
                Optional.of(
                        new ReceiptConfirmed(life.agreed().id(), actor.account().value(), at));
            case OrderState.Completed _ -> Optional.empty();
            case OrderState.Unpaid _, OrderState.AwaitingDispatch _ -> throw notSent();
            case OrderState.Over _ -> throw OrderLife.closed();
        };
    }

    /**
     * Before its goods can be received.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeSent() {
        switch (life.state()) {
            case OrderState.AfterHandOver _ -> {}
            case OrderState.Unpaid _, OrderState.AwaitingDispatch _ -> throw notSent();
            case OrderState.Over _ -> life.ending().mustBeReturnable();
        }
    }

    private static Refused notSent() {
        return new Refused(RefusalCode.ORDER_NOT_HANDED_OVER, "The goods have not been sent.");
    }

    public boolean isCompleted() {
        return life.state() instanceof OrderState.Completed;
    }

    /** Whether it is complete because nobody has said anything. */
    public boolean isCompletedByTime() {
        return life.state() instanceof OrderState.TakenForArrived;
    }

    /** When the buyer said that the goods are there; empty while nobody has. */
    public Optional<Instant> receivedAt() {
        return life.state() instanceof OrderState.Received(var at) ? Optional.of(at) : Optional.empty();
    }

    /** When what is held is released unless somebody speaks up; empty while nothing was sent, and after it was released. */
    public Optional<Instant> releaseAt() {
        return life.arrival().map(Arrival::endsAt);
    }

    /**
     * What follows now, when the time is over in which its buyer says that the goods have arrived; empty while it is not.
     *
     * @param sent of it
     */
    public Optional<AtItsTime> atItsTime(Sent sent, Instant at) {
        return life.arrival()
                .filter(it -> !it.endsAt().isAfter(at))
                .map(it -> it.at(
                        arrived(sent), untold(sent).isEmpty(), life.agreed().rules()));
    }

    /** What has left of it, and not only by the word of carriers and of its buyer: also what was shown, or settled, to be there. */
    public Sent arrived(Sent told) {
        boolean isSettled = life.arrival().map(Arrival::isShown).orElseGet(this::isCompleted);
        return isSettled && !told.isAwaited() ? told.withRest(untold(told)) : told;
    }

    /** Whether carriers brought back what left of it, and nobody has to be asked about the rest. */
    public boolean isBack(Sent told) {
        boolean isAsked = life.arrival().isPresent() && life.agreed().rules().asksForReceipt();
        return told.isBack() && !(isAsked && !untold(told).isEmpty());
    }

    /** Pieces of which neither a carrier nor the buyer tells that they left. */
    private List<Content> untold(Sent told) {
        return Pieces.minus(life.agreed().pieces(), told.gone());
    }

    ReceiptAsked askForReceipt(Instant now) {
        var asked = life.arrival().map(Arrival::asked).orElse(0);
        var rules = life.agreed().rules();
        return new ReceiptAsked(life.agreed().id(), asked + 1, now, now.plus(rules.receiptAnswered()), rules.version());
    }

    /** Whether the factory has shown that the goods arrived. */
    public boolean isShown() {
        return life.arrival().filter(Arrival::isShown).isPresent();
    }

    /** What was shown of its making, or of its delivery while that is not settled, under a hash. */
    public Optional<Evidence> shown(String sha256) {
        return life.arrival()
                .flatMap(it -> it.shown(sha256))
                .or(() -> life.making().shown(sha256));
    }

    /** Nothing when the factory has shown that before, or the order is complete. */
    Optional<DeliveryShown> show(Actor actor, Evidence evidence, Sent sent, Instant at) {
        mustBeSent();
        var isNew = life.arrival().filter(it -> it.shown(evidence.sha256()).isEmpty());
        if (isNew.isPresent() && (sent.isWhole() || !life.agreed().rules().asksForReceipt())) {
            throw notInQuestion();
        }
        return isNew.map(it -> shown(it, actor, evidence, at));
    }

    private DeliveryShown shown(Arrival arrival, Actor actor, Evidence evidence, Instant at) {
        Arrival.mustHaveRoom(arrival.shown());
        var answered = arrival.isShown()
                ? arrival.endsAt()
                : arrival.notBefore(at.plus(life.agreed().rules().receiptAnswered()));
        return new DeliveryShown(
                life.agreed().id(),
                actor.account().value(),
                evidence,
                at,
                answered.equals(arrival.endsAt()) ? null : answered);
    }

    /** Nothing when the buyer has said so. */
    Optional<DeliveryDenied> deny(Actor actor, Reason reason, Instant at) {
        mustBeSent();
        if (!isShown()) {
            throw notInQuestion();
        }
        return life.arrival()
                .filter(it -> !it.isDenied())
                .map(it -> new DeliveryDenied(
                        life.agreed().id(),
                        actor.account().value(),
                        reason.text(),
                        at,
                        it.notBefore(at.plus(life.agreed().rules().deliveryDecided()))));
    }

    private static Refused notInQuestion() {
        return new Refused(
                RefusalCode.DELIVERY_NOT_IN_QUESTION,
                "Carriers tell of this delivery, or nothing was shown of it, or it is settled.");
    }

    /** Where the goods arrived, it is complete. */
    List<OrderEvent> decide(Actor operator, boolean delivered, Reason grounds, Instant at) {
        if (life.arrival().filter(Arrival::isDenied).isEmpty()) {
            throw new Refused(RefusalCode.DELIVERY_NOT_DENIED, "The buyer has not denied that the goods arrived.");
        }
        var decided =
                new DeliveryDecided(life.agreed().id(), operator.account().value(), delivered, grounds.text(), at);
        return delivered ? List.of(decided, complete(at)) : List.of(decided);
    }

    OrderCompleted complete(Instant at) {
        return new OrderCompleted(life.agreed().id(), at);
    }
}
