package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
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
        var overdueAt = course.clock().overdueAt();
        if (isOpen() && !noted && !overdueAt.isAfter(now) && isWaited()) {
            apply(new DispatchOverdue(
                    course.promiseId(), course.orderId(), course.started().buyerId(), overdueAt));
        }
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
