package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator decided.
 *
 * @param granted what the buyer gets money for; nothing when the factory is right
 * @param withGoods whether they come back first
 * @param dueAt by when they are sent back; null where none are awaited
 */
@StoredAs("sourcing.returns.CaseDecided")
public record CaseDecided(
        String caseId,
        String orderId,
        String operatorId,
        List<Units> granted,
        boolean withGoods,
        String grounds,
        @Nullable Instant dueAt,
        Instant decidedAt)
        implements CaseEvent, CaseStep {
    public CaseDecided {
        granted = List.copyOf(granted);
    }
}
