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
    /** By an operator, or because none has in time; null before. */
    private @Nullable ContestDecided decided;

    /** When the miss was found. */
    private @Nullable Instant missedAt;

    Contest(Course course, Judgement judgement) {
        this.course = course;
        this.judgement = judgement;
    }

    void raise(Actor actor, Reason evidence, Instant at) {
        if (raised != null && !(isLapsed() && isBounded())) {
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

    private boolean isLapsed() {
        return decided != null && decided.operatorId() == null;
    }

    private boolean isBounded() {
        return course.rules().contestWithin().isPositive();
    }

    Money decide(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        if (raised == null) {
            throw new Refused(RefusalCode.MISS_NOT_CONTESTED, "Nobody has contested it.");
        }
        if (decided != null) {
            mustBe(decided, upheld);
            return course.money(0);
        }
        var account = operator.account().value();
        apply(new ContestDecided(course.promiseId(), course.orderId(), upheld, grounds.text(), account, at));
        return upheld ? judgement.excuse(Cause.CONTEST, account, grounds.text(), recourse, at) : course.money(0);
    }

    private static void mustBe(ContestDecided decision, boolean upheld) {
        if (decision.operatorId() == null) {
            throw new Refused(
                    RefusalCode.MISS_NOT_CONTESTED, "Nobody has decided in time, so nothing is to be decided.");
        }
        if (decision.upheld() != upheld) {
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
        return Optional.ofNullable(raised).filter(_ -> decided == null).map(MissContested::decideBy);
    }

    void note(MissContested event) {
        raised = event;
        decided = null;
    }

    void note(ContestDecided event) {
        decided = event;
    }

    /** A miss of its own may be contested too. */
    void begin(DispatchPromiseMissed event) {
        forget();
        missedAt = event.notedAt();
    }

    void forget() {
        raised = null;
        decided = null;
    }
}
