package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.shared.Money;

/** Kept or missed, and what is owed for a miss: at the due time, and again when more is known. */
record Judgement(Course course) {

    Money judge(Instant now, Money held) {
        var dueAt = course.dueAt();
        if (!(course.state() instanceof Running) || dueAt.isAfter(now)) {
            return course.money(0);
        }
        var late = course.parcels().late(dueAt);
        var lateMinor = course.parcels().amountOf(late);
        var owed = course.rules().compensationFor(course.money(lateMinor));
        var compensation = owed.minor() <= held.minor() ? owed : held;
        var started = course.started();
        apply(new DispatchPromiseMissed(
                started.promiseId(),
                started.orderId(),
                started.buyerId(),
                started.factoryId(),
                started.factoryOwnerId(),
                late,
                lateMinor,
                compensation.minor(),
                started.currency(),
                started.deliveryRules(),
                dueAt,
                now));
        return compensation;
    }

    void keepIfHandedOver() {
        var handedOverAt = course.parcels().handedOverAt();
        var inTime = course.state() instanceof Paused
                || (course.state() instanceof Running
                        && course.parcels().late(course.dueAt()).isEmpty());
        if (handedOverAt.isPresent() && inTime) {
            apply(new DispatchPromiseKept(
                    course.promiseId(),
                    course.orderId(),
                    course.started().factoryId(),
                    handedOverAt.get(),
                    course.dueAt()));
        }
    }

    /** By what is known now of what was late. */
    Money reassess(Cause cause, String reference, String reason, Recourse recourse, Instant now) {
        return reassess(cause, reference, reason, course.parcels().late(course.dueAt()), recourse, now);
    }

    /** Nothing was late after all. */
    Money excuse(Cause cause, String reference, String reason, Recourse recourse, Instant now) {
        return reassess(cause, reference, reason, List.of(), recourse, now);
    }

    /** Only ever to less. */
    private Money reassess(
            Cause cause, String reference, String reason, List<Content> late, Recourse recourse, Instant now) {
        if (!(course.state() instanceof Missed(var before, var paidMinor)) || late.equals(before)) {
            return course.money(0);
        }
        var lateMinor = course.parcels().amountOf(late);
        var owed = course.rules().compensationFor(course.money(lateMinor));
        var settled = Math.max(0, paidMinor - recourse.recoverable().minor());
        var compensation = Math.max(settled, Math.min(paidMinor, owed.minor()));
        var started = course.started();
        apply(new MissReassessed(
                started.promiseId(),
                started.orderId(),
                started.factoryId(),
                cause.name(),
                reference,
                reason,
                late,
                lateMinor,
                compensation,
                paidMinor - compensation,
                started.currency(),
                now));
        if (recourse.isOpen() && late.isEmpty() && course.dueAt().isAfter(now)) {
            runOn(now);
        }
        return course.money(paidMinor - compensation);
    }

    private void runOn(Instant now) {
        var clock = course.clock();
        apply(new PromiseResumed(course.promiseId(), course.orderId(), now, now, clock.dueAt(), clock.overdueAt()));
        keepIfHandedOver();
    }

    /** Why less was late than it seemed. */
    enum Cause {
        LATE_SCAN,
        FORCE_MAJEURE,
        CONTEST
    }
}
