package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The factory says that it sent other goods for those that came back.
 *
 * @param dueAt without a carrier's scan by then the money goes back; null where the factory's word is enough
 */
@StoredAs("sourcing.returns.ReplacementSent")
public record ReplacementSent(
        String caseId,
        String orderId,
        String accountId,
        String carrier,
        String trackingNumber,
        Instant sentAt,
        @Nullable Instant dueAt)
        implements CaseEvent, CaseStep {}
