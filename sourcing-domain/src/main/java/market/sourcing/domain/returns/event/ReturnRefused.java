package market.sourcing.domain.returns.event;

import java.time.Instant;

/**
 * The factory disputes the claim.
 *
 * @param dueAt when the dispute calls an operator by itself
 */
public record ReturnRefused(
        String caseId, String orderId, String accountId, String reason, Instant dueAt, Instant refusedAt)
        implements CaseEvent, CaseStep {}
