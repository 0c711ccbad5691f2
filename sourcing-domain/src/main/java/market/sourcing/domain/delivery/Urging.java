package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The buyer's asking for haste, now and then. */
record Urging(Promise promise) {

    DispatchUrged urge(Actor actor, Instant at) {
        if (promise.state() instanceof Ended || promise.parcels().handedOverAt().isPresent()) {
            throw Waiting.notRunning();
        }
        var nextAt = promise.urgeableFrom();
        if (at.isBefore(nextAt)) {
            throw new Refused(
                    RefusalCode.URGED_ALREADY, "The factory was urged already.", Map.of("nextAt", nextAt.toString()));
        }
        return new DispatchUrged(
                promise.id(),
                promise.orderId(),
                actor.account().value(),
                at,
                at.plus(promise.rules().urgingRests()));
    }
}
