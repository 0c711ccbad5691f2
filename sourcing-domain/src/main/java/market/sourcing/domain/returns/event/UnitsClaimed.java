package market.sourcing.domain.returns.event;

import java.util.List;

/** A case is about these units; no other can be. */
public record UnitsClaimed(String orderId, String caseId, List<Units> units) implements OrderReturnsEvent {
    public UnitsClaimed {
        units = List.copyOf(units);
    }
}
