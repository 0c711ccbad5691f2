package market.sourcing.projections.returns.cases;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.projections.fold.Instants;

/**
 * Something unusual, for a person to look at.
 *
 * @param signal RETURN_SHARE, SAME_EVIDENCE, ALIKE_EVIDENCE or RIGHT_AFTER_RELEASE
 * @param events the events it was found in, such as {@code case-7/0}
 * @param standing RAISED, APPEALED or CLEARED
 */
public record CaseFlag(String signal, List<Fact> facts, List<String> events, String standing, Instant raisedAt) {
    public static final String RAISED = "RAISED";
    public static final String APPEALED = "APPEALED";
    public static final String CLEARED = "CLEARED";

    public CaseFlag {
        facts = List.copyOf(facts);
        events = List.copyOf(events);
    }

    /** What was found. */
    public record Fact(String name, String value) {}

    static CaseFlag of(CaseFlagged event) {
        return new CaseFlag(
                event.signal(),
                event.facts().entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                        .toList(),
                event.events(),
                RAISED,
                Instants.stored(event.flaggedAt()));
    }

    CaseFlag standing(String now) {
        return new CaseFlag(signal, facts, events, now, raisedAt);
    }
}
