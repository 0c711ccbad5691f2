package market.sourcing.domain.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.DeliveryEvent;

/**
 * Decisions that follow one another, each made on the promise as those before it leave it.
 *
 * @param promise as it will be when all of it has happened
 * @param events what is decided so far, in order
 */
record Decisions(Promise promise, List<DeliveryEvent> events) {

    static Decisions on(Promise promise) {
        return new Decisions(promise, List.of());
    }

    Decisions with(DeliveryEvent event) {
        return new Decisions(
                promise.evolve(event),
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Decisions then(Function<Promise, List<DeliveryEvent>> decision) {
        var decided = this;
        for (var event : decision.apply(promise)) {
            decided = decided.with(event);
        }
        return decided;
    }

    Decisions thenPerhaps(Function<Promise, Optional<? extends DeliveryEvent>> decision) {
        return decision.apply(promise).map(this::with).orElse(this);
    }
}
