package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.PromiseExtended;

/** Whether a multiple of the promised time is over and the buyer need not wait any longer. */
final class Overdue {
    private final Course course;
    private boolean noted;

    Overdue(Course course) {
        this.course = course;
    }

    void judge(Instant now) {
        at().filter(overdueAt -> !overdueAt.isAfter(now))
                .ifPresent(overdueAt -> apply(new DispatchOverdue(
                        course.promiseId(), course.orderId(), course.started().buyerId(), overdueAt)));
    }

    /** When it is over; empty once that is noted, and where nothing is waited for. */
    Optional<Instant> at() {
        return isOpen() && !noted && isWaited() ? Optional.of(course.clock().overdueAt()) : Optional.empty();
    }

    private boolean isOpen() {
        var state = course.state();
        return state instanceof Running || state instanceof Missed || state instanceof Excused;
    }

    private boolean isWaited() {
        return course.parcels().handedOverAt().isEmpty();
    }

    boolean holds() {
        return noted && isWaited();
    }

    void note() {
        noted = true;
    }

    /** It may be none with the longer time. */
    void note(PromiseExtended event) {
        noted &= !event.overdueAt().isAfter(event.extendedAt());
    }
}
