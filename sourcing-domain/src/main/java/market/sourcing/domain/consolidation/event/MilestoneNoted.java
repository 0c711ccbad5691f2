package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * How far a consolidation has come.
 *
 * @param milestone DEPARTED_ORIGIN, ARRIVED, HELD_BY_CUSTOMS, CUSTOMS_CLEARED, HANDED_TO_LAST_MILE or DELIVERED
 * @param reason why customs hold it, such as DOCUMENTS_WANTED; null for all others
 * @param reachedAt when it came that far
 * @param notedAt when that was noted, perhaps long after
 */
@StoredAs("sourcing.consolidation.MilestoneNoted")
public record MilestoneNoted(
        String consolidationId,
        String milestone,
        @Nullable String reason,
        Instant reachedAt,
        String operatorId,
        Instant notedAt)
        implements ConsolidationEvent {}
