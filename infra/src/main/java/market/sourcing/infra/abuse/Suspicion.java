package market.sourcing.infra.abuse;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.returns.AbuseSignal;
import market.sourcing.domain.shared.InOrder;

/**
 * Something unusual about a case, which is still to be told.
 *
 * @param facts what was found, by name
 * @param events the events it was found in: a stream's id, a slash and a sequence number
 */
public record Suspicion(String caseId, AbuseSignal signal, Map<String, String> facts, List<String> events) {
    public Suspicion {
        facts = InOrder.copy(facts);
        events = List.copyOf(events);
    }
}
