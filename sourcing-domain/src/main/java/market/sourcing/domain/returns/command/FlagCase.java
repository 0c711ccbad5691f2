package market.sourcing.domain.returns.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.OfCase;

/**
 * Something about a case is unusual. Answers the case's version.
 *
 * @param signal RETURN_SHARE, SAME_EVIDENCE, ALIKE_EVIDENCE or RIGHT_AFTER_RELEASE
 * @param facts what was found, by name
 * @param events the events it was found in: a stream's id, a slash and a sequence number
 */
public record FlagCase(CaseId caseId, String signal, Map<String, String> facts, List<String> events, Instant at)
        implements OfCase {
    public FlagCase {
        facts = InOrder.copy(facts);
        events = List.copyOf(events);
    }
}
