package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.StoredAs;

/**
 * Something about a case is unusual, so a person looks at it. It decides nothing; the factory's silence escalates instead of
 * consenting.
 *
 * @param signal RETURN_SHARE, SAME_EVIDENCE, ALIKE_EVIDENCE or RIGHT_AFTER_RELEASE
 * @param facts what was found, by name
 * @param events the events it was found in, such as {@code case-7/0}
 */
@StoredAs("sourcing.returns.CaseFlagged")
public record CaseFlagged(
        String caseId, String orderId, String signal, Map<String, String> facts, List<String> events, Instant flaggedAt)
        implements CaseEvent {
    public CaseFlagged {
        facts = InOrder.copy(facts);
        events = List.copyOf(events);
    }
}
