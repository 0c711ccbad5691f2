package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** How an order comes to nothing for another reason than its time to pay, but for what had left of it. */
public record Ending(OrderLife life) {

    /** How it came to nothing; empty while it has not. */
    public Optional<End> end() {
        return life.end();
    }

    /** Pieces that had left when it came to nothing, and have not come back; empty while it has not. */
    public List<Content> left() {
        return life.state() instanceof OrderState.Over over ? over.left() : List.of();
    }

    /**
     * Holds unless it came to nothing before anything had left, or was made elsewhere.
     *
     * @throws Refused {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeReturnable() {
        if (life.state() instanceof OrderState.Over over && over.left().isEmpty()) {
            throw OrderLife.closed();
        }
    }

    /**
     * Holds for its buyer, who alone claims anything.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to strangers, {@link RefusalCode#NOT_ALLOWED} to the other parties,
     *     {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeBoughtBy(Actor actor) {
        if (life.agreed().partyOf(actor) != Party.BUYER) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only the buyer says that goods are not as they should be.");
        }
        mustBeReturnable();
    }

    /** Nothing when it is over already without having been sent. */
    Optional<OrderCancelled> cancel(Actor actor, Party party, Reason reason, Sent sent, boolean free, Instant at) {
        return switch (life.state()) {
            case OrderState.Closed _ -> Optional.empty();
            case OrderState.Elsewhere _ -> throw OrderLife.closed();
            case OrderState.HandedOver _ when !free -> throw onTheirWay();
            case OrderState.AwaitingDispatch _ when (sent.isAwaited() && !free) || sent.isWhole() -> throw onTheirWay();
            case OrderState.TakenForArrived _ when !sent.isBack() -> throw onTheirWay();
            case OrderState.Received _ -> throw onTheirWay();
            case OrderState.Unpaid _,
                    OrderState.AwaitingDispatch _,
                    OrderState.HandedOver _,
                    OrderState.TakenForArrived _ -> {
                var agreed = life.agreed();
                yield Optional.of(new OrderCancelled(
                        agreed.id(),
                        agreed.placed().buyerId(),
                        agreed.terms(),
                        party.name(),
                        actor.account().value(),
                        reason.text(),
                        at,
                        leftOf(sent)));
            }
        };
    }

    private static Refused onTheirWay() {
        return new Refused(RefusalCode.ORDER_HANDED_OVER, "The goods are on their way; the order can't be cancelled.");
    }

    /** Nothing when the goods are sent, or may be, when it is over, or when another payment paid it. */
    Optional<OrderClosedReversed> closeReversed(String paymentId, String reasonCode, Sent sent, Instant at) {
        boolean notSent = switch (life.state()) {
            case OrderState.AwaitingBalance _, OrderState.AwaitingDispatch _ -> !sent.isAwaited();
            case OrderState.AwaitingPayment _, OrderState.AfterHandOver _, OrderState.Over _ -> false;
        };
        if (!notSent || !life.payments().include(paymentId)) {
            return Optional.empty();
        }
        var agreed = life.agreed();
        return Optional.of(new OrderClosedReversed(
                agreed.id(), agreed.placed().buyerId(), agreed.terms(), paymentId, reasonCode, at, leftOf(sent)));
    }

    private static @Nullable List<Content> leftOf(Sent sent) {
        return sent.kept().isEmpty() ? null : sent.kept();
    }

    RemainderReturned takeBack(TurnedBack turned, Instant at) {
        var agreed = life.agreed();
        return new RemainderReturned(
                agreed.id(),
                agreed.placed().buyerId(),
                agreed.terms(),
                turned.pieces(),
                turned.late(),
                turned.rest(),
                turned.takenOff(),
                at);
    }
}
