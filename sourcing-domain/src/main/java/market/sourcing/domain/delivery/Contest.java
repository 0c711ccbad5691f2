package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.delivery.Judgement.Cause;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What the factory says against a miss, and what was decided; once for each miss, unless nobody has decided. */
final class Contest {
    private final Course course;
    private final Judgement judgement;
    private @Nullable MissContested raised;
    private boolean decided;
    private boolean lapsed;
    /** What an operator said; null where none has. */
    private @Nullable Boolean decidedFor;

    /** When the miss was found. */
    private @Nullable Instant missedAt;

    Contest(Course course, Judgement judgement) {
        this.course = course;
        this.judgement = judgement;
    }

    void raise(Actor actor, Reason evidence, Instant at) {
        if (raised != null && !(lapsed && isBounded())) {
            return;
        }
        if (!(course.state() instanceof Missed)) {
            throw new Refused(RefusalCode.PROMISE_NOT_MISSED, "The promise was not missed.");
        }
        raisableUntil().filter(until -> !at.isBefore(until)).ifPresent(until -> {
            throw new Refused(
                    RefusalCode.CONTEST_TOO_LATE,
                    "The time is over in which a miss is contested.",
                    Map.of("until", until.toString()));
        });
        apply(new MissContested(
                course.promiseId(),
                course.orderId(),
                actor.account().value(),
                evidence.text(),
                at,
                at.plus(course.rules().contestDecided())));
    }

    private Optional<Instant> raisableUntil() {
        return Optional.ofNullable(missedAt)
                .filter(_ -> isBounded())
                .map(missed -> missed.plus(course.rules().contestWithin()));
    }

    private boolean isBounded() {
        return course.rules().contestWithin().isPositive();
    }

    Money decide(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        if (raised == null) {
            throw new Refused(RefusalCode.MISS_NOT_CONTESTED, "Nobody has contested it.");
        }
        if (decided) {
            mustBeDecided(upheld);
            return course.money(0);
        }
        var account = operator.account().value();
        apply(new ContestDecided(course.promiseId(), course.orderId(), upheld, grounds.text(), account, at));
        return upheld ? judgement.excuse(Cause.CONTEST, account, grounds.text(), recourse, at) : course.money(0);
    }

    private void mustBeDecided(boolean upheld) {
        if (decidedFor == null) {
            throw new Refused(
                    RefusalCode.MISS_NOT_CONTESTED, "Nobody has decided in time, so nothing is to be decided.");
        }
        if (decidedFor != upheld) {
            throw new Refused(RefusalCode.MISS_NOT_CONTESTED, "It is decided otherwise.");
        }
    }

    void close(Instant now) {
        endsAt().filter(end -> !end.isAfter(now))
                .ifPresent(end -> apply(new ContestDecided(
                        course.promiseId(), course.orderId(), false, "Nobody has decided in time.", null, end)));
    }

    /** Until when it may be decided; empty where there is nothing to decide. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(raised).filter(_ -> !decided).map(MissContested::decideBy);
    }

    void note(MissContested event) {
        raised = event;
        decided = false;
        lapsed = false;
    }

    void note(ContestDecided event) {
        decided = true;
        lapsed = event.operatorId() == null;
        decidedFor = lapsed ? null : event.upheld();
    }

    /** A miss of its own may be contested too. */
    void begin(DispatchPromiseMissed event) {
        forget();
        missedAt = event.notedAt();
    }

    void forget() {
        raised = null;
        decided = false;
        lapsed = false;
    }
}
