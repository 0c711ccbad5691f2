package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator is to decide.
 *
 * @param by BUYER, SILENCE of the factory, CARRIER when it brought what was sent back to the buyer, or RULE when the dispute's time was over
 * @param grounds the buyer's, or null
 * @param dueAt by when; otherwise the claim stands
 */
@StoredAs("sourcing.returns.CaseEscalated")
public record CaseEscalated(
        String caseId, String orderId, String by, @Nullable String grounds, Instant dueAt, Instant escalatedAt)
        implements CaseEvent, CaseStep {}
