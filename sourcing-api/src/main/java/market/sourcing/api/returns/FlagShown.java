package market.sourcing.api.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.returns.AbuseSignal;
import market.sourcing.projections.returns.cases.CaseFlag;

/**
 * Something unusual, for a person to look at; it decides nothing.
 *
 * @param signal RETURN_SHARE, SAME_EVIDENCE, ALIKE_EVIDENCE or RIGHT_AFTER_RELEASE
 * @param facts what was found, by name
 * @param events the events it was found in
 * @param state RAISED, APPEALED or CLEARED
 */
public record FlagShown(
        @OneOf(AbuseSignal.class) String signal,
        Map<String, String> facts,
        List<String> events,
        @OneOf(State.class) String state,
        Instant raisedAt) {

    private enum State {
        RAISED,
        APPEALED,
        CLEARED
    }

    static FlagShown of(CaseFlag flag) {
        var facts = new TreeMap<String, String>();
        flag.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        return new FlagShown(flag.signal(), facts, flag.events(), flag.standing(), flag.raisedAt());
    }
}
