package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * A party shows something more.
 *
 * @param party BUYER, FACTORY or OPERATOR
 */
@StoredAs("sourcing.returns.EvidenceAdded")
public record EvidenceAdded(
        String caseId, String orderId, String accountId, String party, Evidence evidence, Instant addedAt)
        implements CaseEvent {}
