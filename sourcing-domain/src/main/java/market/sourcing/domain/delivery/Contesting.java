package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.delivery.Contest.Decided;
import market.sourcing.domain.delivery.Contest.Lapsed;
import market.sourcing.domain.delivery.Contest.Raised;
import market.sourcing.domain.delivery.Contest.Uncontested;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The factory says that a miss was none, and an operator decides; once for each miss, unless nobody has decided. */
record Contesting(Promise promise) {

    Optional<MissContested> raise(Actor actor, Reason evidence, Instant at) {
        if (!mayBeRaised()) {
            return Optional.empty();
        }
        if (!(promise.state() instanceof Missed missed)) {
            throw new Refused(RefusalCode.PROMISE_NOT_MISSED, "The promise was not missed.");
        }
        mustBeInTime(missed, at);
        return Optional.of(new MissContested(
                promise.id(),
                promise.orderId(),
                actor.account().value(),
                evidence.text(),
                at,
                at.plus(promise.rules().contestDecided())));
    }

    private boolean mayBeRaised() {
        return switch (promise.state().contest()) {
            case Uncontested _ -> true;
            case Raised _, Decided _ -> false;
            case Lapsed _ -> isBounded();
        };
    }

    private void mustBeInTime(Missed missed, Instant at) {
        var until = missed.foundAt().plus(promise.rules().contestWithin());
        if (isBounded() && !at.isBefore(until)) {
            throw new Refused(
                    RefusalCode.CONTEST_TOO_LATE,
                    "It is too late to contest this miss.",
                    Map.of("until", until.toString()));
        }
    }

    private boolean isBounded() {
        return promise.rules().contestWithin().isPositive();
    }

    List<DeliveryEvent> decide(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        return switch (promise.state().contest()) {
            case Uncontested _ -> throw notContested("Nobody has contested it.");
            case Raised _ -> decided(operator, upheld, grounds, recourse, at);
            case Decided(var before) when before == upheld -> List.of();
            case Decided _ -> throw notContested("It is decided otherwise.");
            case Lapsed _ -> throw notContested("Nobody has decided in time, so nothing is to be decided.");
        };
    }

    private static Refused notContested(String sentence) {
        return new Refused(RefusalCode.MISS_NOT_CONTESTED, sentence);
    }

    private List<DeliveryEvent> decided(Actor operator, boolean upheld, Reason grounds, Recourse recourse, Instant at) {
        var account = operator.account().value();
        var decided = Decisions.on(promise)
                .with(new ContestDecided(promise.id(), promise.orderId(), upheld, grounds.text(), account, at));
        return upheld
                ? decided.then(it ->
                                new Reassessment(it).excuse(Finding.contested(account, grounds.text()), recourse, at))
                        .events()
                : decided.events();
    }

    /** Nobody has decided in time: the miss stands. */
    Optional<ContestDecided> close(Instant now) {
        return endsAt().filter(end -> !end.isAfter(now))
                .map(end -> new ContestDecided(
                        promise.id(), promise.orderId(), false, "Nobody has decided in time.", null, end));
    }

    Optional<Instant> endsAt() {
        return promise.state().contest() instanceof Raised(var decideBy) ? Optional.of(decideBy) : Optional.empty();
    }
}
