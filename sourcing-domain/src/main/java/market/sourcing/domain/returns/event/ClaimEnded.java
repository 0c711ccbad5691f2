package market.sourcing.domain.returns.event;

import java.util.List;

/**
 * A case is over.
 *
 * @param freed the units that can be claimed again
 */
public record ClaimEnded(String orderId, String caseId, List<Units> freed) implements OrderReturnsEvent {
    public ClaimEnded {
        freed = List.copyOf(freed);
    }
}
