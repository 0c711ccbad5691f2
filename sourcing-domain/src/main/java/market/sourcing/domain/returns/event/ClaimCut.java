package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The order came to nothing in part, and carriers have brought back some of what was claimed; or less was late than it seemed when
 * it was claimed for that. The claim is about the rest.
 *
 * @param units that it is no longer about
 */
@StoredAs("sourcing.returns.ClaimCut")
public record ClaimCut(String caseId, String orderId, List<Units> units, Instant cutAt) implements CaseEvent {
    public ClaimCut {
        units = List.copyOf(units);
    }
}
