package market.sourcing.domain.returns.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A case is about these units; no other can be.
 *
 * @param reason why they come back; null in events of the time before it was noted
 */
@StoredAs("sourcing.returns.UnitsClaimed")
public record UnitsClaimed(
        String orderId,
        String caseId,
        List<Units> units,
        @Nullable String reason) implements OrderReturnsEvent {
    public UnitsClaimed {
        units = List.copyOf(units);
    }
}
