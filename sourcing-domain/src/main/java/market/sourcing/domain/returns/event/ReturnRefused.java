package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory disputes the claim.
 *
 * @param dueAt when the dispute calls an operator by itself
 */
@StoredAs("sourcing.returns.ReturnRefused")
public record ReturnRefused(
        String caseId, String orderId, String accountId, String reason, Instant dueAt, Instant refusedAt)
        implements CaseEvent, CaseStep {}
