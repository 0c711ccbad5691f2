package market.sourcing.domain.order;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What the factory does for an order until all of it has left. */
public record Dispatching(OrderLife life) {

    /** Nothing when it has shown that before, or the balance is paid. */
    Optional<GoodsShownMade> showMade(Actor actor, Evidence evidence, Instant at) {
        return switch (life.state()) {
            case OrderState.AwaitingPayment _ ->
                throw new Refused(RefusalCode.ORDER_NOT_PAID, "Nothing is paid, so nothing is made.");
            case OrderState.AwaitingBalance _
            when life.making().shown(evidence.sha256()).isEmpty() -> {
                Arrival.mustHaveRoom(life.making().shown());
                yield Optional.of(
                        new GoodsShownMade(life.agreed().id(), actor.account().value(), evidence, at));
            }
            case OrderState.AwaitingBalance _, OrderState.AwaitingDispatch _, OrderState.AfterHandOver _ ->
                Optional.empty();
            case OrderState.Over _ -> throw OrderLife.closed();
        };
    }

    /**
     * Before anything of it may be sent.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBePaid() {
        switch (life.state()) {
            case OrderState.AwaitingDispatch _, OrderState.AfterHandOver _ -> {}
            case OrderState.Unpaid _ -> throw new Refused(RefusalCode.ORDER_NOT_PAID, "The order is not paid in full.");
            case OrderState.Over _ -> throw OrderLife.closed();
        }
    }

    /**
     * Before what was sent goes anywhere else.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_NOT_HANDED_OVER},
     *     {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeHandedOver() {
        mustBePaid();
        if (isAwaited()) {
            throw new Refused(RefusalCode.ORDER_NOT_HANDED_OVER, "The goods have not been sent.");
        }
    }

    /** Nothing when it has left. */
    Optional<OrderHandedOver> handOver(Shipment shipment, Instant at) {
        mustBePaid();
        if (!isAwaited()) {
            return Optional.empty();
        }
        var rules = life.agreed().rules();
        var wait = shipment.isTracked() ? rules.releaseAfterHandOver() : rules.releaseUntracked();
        return Optional.of(new OrderHandedOver(
                life.agreed().id(), shipment.carrier(), shipment.trackingNumber(), at, at.plus(wait)));
    }

    /** Nothing where the factory has shown that the goods arrived: then they went by another way. */
    Optional<HandOverVoided> voidHandOver(String parcelId, Instant at) {
        return life.arrival()
                .filter(it -> !it.isShown())
                .map(_ -> new HandOverVoided(life.agreed().id(), parcelId, at));
    }

    /** Whether it is alive, and the factory has not said that all of it left. */
    public boolean isBeforeHandOver() {
        return switch (life.state()) {
            case OrderState.Unpaid _, OrderState.AwaitingDispatch _ -> true;
            case OrderState.AfterHandOver _, OrderState.Over _ -> false;
        };
    }

    /** Whether all is paid and nothing handed over. */
    public boolean isAwaited() {
        return life.state() instanceof OrderState.AwaitingDispatch;
    }
}
