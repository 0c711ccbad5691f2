package market.sourcing.domain.returns.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The claim stands.
 *
 * @param by FACTORY, SILENCE of the factory, or RULE when nobody decided in time
 * @param accountId who accepted it, or null where nobody did
 * @param withGoods whether the goods come back before anything is given for them
 * @param dueAt by when they are sent back; null where none are awaited
 */
public record ReturnAccepted(
        String caseId,
        String orderId,
        String by,
        @Nullable String accountId,
        boolean withGoods,
        @Nullable Instant dueAt,
        Instant acceptedAt)
        implements CaseEvent, CaseStep {}
