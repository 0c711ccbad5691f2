package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The buyer's wish that the factory waits: that time does not count. */
record Waiting(Promise promise) {

    Optional<PromisePaused> pause(Actor actor, Reason reason, Instant at) {
        if (promise.state() instanceof Paused) {
            return Optional.empty();
        }
        if (!(promise.state() instanceof Running) || !at.isBefore(promise.dueAt())) {
            throw notRunning();
        }
        var most = promise.rules().holdAtMost();
        return Optional.of(new PromisePaused(
                promise.id(),
                promise.orderId(),
                actor.account().value(),
                reason.text(),
                at,
                most.isPositive() ? at.plus(most) : null));
    }

    static Refused notRunning() {
        return new Refused(RefusalCode.PROMISE_NOT_RUNNING, "The promise does not run any more.");
    }

    /** When it ends by itself; empty where nobody waits, or for as long as he likes. */
    Optional<Instant> endsAt() {
        return promise.state() instanceof Paused(var _, var until) ? Optional.ofNullable(until) : Optional.empty();
    }

    /** Nothing happens before its time is over. */
    List<DeliveryEvent> end(Instant now) {
        return endsAt().filter(end -> !end.isAfter(now)).map(this::resume).orElse(List.of());
    }

    List<DeliveryEvent> resume(Instant at) {
        return promise.state() instanceof Paused(var since, var _)
                ? runOn(new Pause(since, at.isBefore(since) ? since : at))
                : List.of();
    }

    /** The time of a miss that was none runs on without a break. */
    List<DeliveryEvent> runOn(Instant now) {
        return runOn(new Pause(now, now));
    }

    private List<DeliveryEvent> runOn(Pause pause) {
        var longer = promise.clock().without(pause);
        return Decisions.on(promise)
                .with(new PromiseResumed(
                        promise.id(), promise.orderId(), pause.from(), pause.to(), longer.dueAt(), longer.overdueAt()))
                .thenPerhaps(it -> new Judgement(it).keep())
                .events();
    }
}
