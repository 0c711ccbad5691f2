package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The buyer's asking for haste, now and then. */
final class Urging {
    private final Course course;
    private @Nullable Instant nextAt;

    Urging(Course course) {
        this.course = course;
    }

    void urge(Actor actor, Instant at) {
        if (course.state() instanceof Ended || course.parcels().handedOverAt().isPresent()) {
            throw Course.notRunning();
        }
        if (nextAt != null && at.isBefore(nextAt)) {
            throw new Refused(
                    RefusalCode.URGED_ALREADY, "The factory was urged already.", Map.of("nextAt", nextAt.toString()));
        }
        apply(new DispatchUrged(
                course.promiseId(),
                course.orderId(),
                actor.account().value(),
                at,
                at.plus(course.rules().urgingRests())));
    }

    void note(DispatchUrged event) {
        nextAt = event.nextAt();
    }
}
