package market.sourcing.domain.returns.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A case is over.
 *
 * @param freed the units that can be claimed again
 * @param exchanged of these, those that other goods came for, which nobody claims as late again; absent for none, and where it
 *     was not written down yet
 */
@StoredAs("sourcing.returns.ClaimEnded")
public record ClaimEnded(
        String orderId,
        String caseId,
        List<Units> freed,
        @Nullable List<Units> exchanged) implements OrderReturnsEvent {
    public ClaimEnded {
        freed = List.copyOf(freed);
        exchanged = exchanged == null ? null : List.copyOf(exchanged);
    }
}
