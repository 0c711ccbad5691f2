package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Refused;

/** What was found unusual in a case, and what became of it. */
final class Flags {
    private enum Standing {
        RAISED,
        APPEALED,
        CLEARED
    }

    private final Course course;
    private final Map<String, Standing> bySignal = new HashMap<>();

    Flags(Course course) {
        this.course = course;
    }

    boolean areNone() {
        return bySignal.values().stream().allMatch(standing -> standing == Standing.CLEARED);
    }

    void flag(String signal, Map<String, String> facts, List<String> events, Instant at) {
        if (!(course.state() instanceof Closed) && !bySignal.containsKey(signal)) {
            apply(new CaseFlagged(course.caseId(), course.orderId(), signal, facts, events, at));
        }
    }

    void appeal(Actor buyer, String signal, Reason grounds, Instant at) {
        course.mustBeOpen();
        if (of(signal) == Standing.RAISED) {
            apply(new FlagAppealed(
                    course.caseId(), course.orderId(), signal, buyer.account().value(), grounds.text(), at));
        }
    }

    void clear(Actor operator, String signal, Reason grounds, Instant at) {
        course.mustBeOpen();
        if (of(signal) != Standing.CLEARED) {
            apply(new FlagCleared(
                    course.caseId(),
                    course.orderId(),
                    signal,
                    operator.account().value(),
                    grounds.text(),
                    at));
        }
    }

    private Standing of(String signal) {
        var standing = bySignal.get(signal);
        if (standing == null) {
            throw Refused.invalid("signal", "The case has no such flag.");
        }
        return standing;
    }

    void note(CaseFlagged event) {
        bySignal.put(event.signal(), Standing.RAISED);
    }

    void note(FlagAppealed event) {
        bySignal.put(event.signal(), Standing.APPEALED);
    }

    void note(FlagCleared event) {
        bySignal.put(event.signal(), Standing.CLEARED);
    }
}
