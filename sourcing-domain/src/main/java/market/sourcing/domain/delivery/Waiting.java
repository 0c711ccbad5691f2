package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.delivery.Judgement.Cause;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;

/** Time that does not count: the buyer's wish, or a declared time in which factories could not work. */
final class Waiting {
    private final Course course;
    private final Judgement judgement;
    private final Set<String> excuses = new HashSet<>();

    Waiting(Course course, Judgement judgement) {
        this.course = course;
        this.judgement = judgement;
    }

    void pause(Actor actor, Reason reason, Instant at) {
        if (course.state() instanceof Paused) {
            return;
        }
        if (!(course.state() instanceof Running) || !at.isBefore(course.dueAt())) {
            throw Course.notRunning();
        }
        var most = course.rules().holdAtMost();
        apply(new PromisePaused(
                course.promiseId(),
                course.orderId(),
                actor.account().value(),
                reason.text(),
                at,
                most.isPositive() ? at.plus(most) : null));
    }

    /** When it ends by itself; empty where nobody waits, or for as long as he likes. */
    Optional<Instant> endsAt() {
        return course.state() instanceof Paused(var _, var until) ? Optional.ofNullable(until) : Optional.empty();
    }

    /** Nothing happens before its time is over. */
    void end(Instant now) {
        endsAt().filter(end -> !end.isAfter(now)).ifPresent(this::resume);
    }

    void resume(Instant at) {
        if (course.state() instanceof Paused(var since, var _)) {
            var until = at.isBefore(since) ? since : at;
            var longer = course.clock().without(new Pause(since, until));
            apply(new PromiseResumed(
                    course.promiseId(), course.orderId(), since, until, longer.dueAt(), longer.overdueAt()));
            judgement.keepIfHandedOver();
        }
    }

    Money excuse(String excuseId, Reason reason, Pause declared, Recourse recourse, Instant now) {
        if (isOver() || excuses.contains(excuseId) || !reaches(declared)) {
            return course.money(0);
        }
        var longer = course.clock().without(declared);
        var missed = course.state() instanceof Missed;
        apply(new PromiseExtended(
                course.promiseId(),
                course.orderId(),
                excuseId,
                reason.text(),
                declared.from(),
                declared.to(),
                longer.dueAt(),
                longer.overdueAt(),
                course.state() instanceof Running,
                now));
        var takenBack = missed && longer.dueAt().isAfter(now)
                ? judgement.excuse(Cause.FORCE_MAJEURE, excuseId, reason.text(), recourse, now)
                : judgement.reassess(Cause.FORCE_MAJEURE, excuseId, reason.text(), recourse, now);
        judgement.keepIfHandedOver();
        return takenBack;
    }

    private boolean isOver() {
        var state = course.state();
        return state instanceof Kept || state instanceof Ended || state instanceof Excused;
    }

    /** Also where it begins after the due time: another declaration may move that into it, whichever is told first. */
    private boolean reaches(Pause declared) {
        return declared.to().isAfter(course.started().startedAt());
    }

    void note(PromiseExtended event) {
        excuses.add(event.excuseId());
        course.leaveOut(new Pause(event.from(), event.to()));
    }
}
