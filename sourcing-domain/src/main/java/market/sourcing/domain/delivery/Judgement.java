package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.shared.Money;

/** How a promise comes out: missed, with what is owed for it, kept, or ended. */
public record Judgement(Promise promise) {

    /** @param held the most that can be paid for a miss */
    public Optional<DispatchPromiseMissed> judge(Instant now, Money held) {
        if (!(promise.state() instanceof Running) || promise.dueAt().isAfter(now)) {
            return Optional.empty();
        }
        var dueAt = promise.dueAt();
        var late = promise.parcels().late(dueAt);
        var lateMinor = promise.parcels().amountOf(late);
        var started = promise.started();
        return Optional.of(new DispatchPromiseMissed(
                started.promiseId(),
                started.orderId(),
                started.buyerId(),
                started.factoryId(),
                started.factoryOwnerId(),
                late,
                lateMinor,
                Math.min(promise.compensationFor(lateMinor).minor(), held.minor()),
                started.currency(),
                started.deliveryRules(),
                dueAt,
                now));
    }

    /** Whether everything was handed over in time, or while the buyer wanted the factory to wait. */
    public Optional<DispatchPromiseKept> keep() {
        return isInTime()
                ? promise.parcels()
                        .handedOverAt()
                        .map(at -> new DispatchPromiseKept(
                                promise.id(),
                                promise.orderId(),
                                promise.started().factoryId(),
                                at,
                                promise.dueAt()))
                : Optional.empty();
    }

    private boolean isInTime() {
        return promise.state() instanceof Paused
                || (promise.state() instanceof Running
                        && promise.parcels().late(promise.dueAt()).isEmpty());
    }

    /** The order came to nothing; what was missed before stays missed. */
    public Optional<PromiseEnded> end(Instant at) {
        return promise.isOpen() ? Optional.of(new PromiseEnded(promise.id(), promise.orderId(), at)) : Optional.empty();
    }
}
