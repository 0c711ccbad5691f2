package market.sourcing.domain.returns.event;

import java.time.Instant;

/**
 * A party shows something more.
 *
 * @param party BUYER, FACTORY or OPERATOR
 */
public record EvidenceAdded(
        String caseId, String orderId, String accountId, String party, Evidence evidence, Instant addedAt)
        implements CaseEvent {}
