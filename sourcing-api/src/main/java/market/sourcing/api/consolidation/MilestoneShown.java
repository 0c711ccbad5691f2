package market.sourcing.api.consolidation;

import java.time.Instant;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.consolidation.HeldBecause;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.projections.consolidation.ConsolidationDetail;
import org.jspecify.annotations.Nullable;

/**
 * How far a consolidation has come.
 *
 * @param heldBecause why customs hold it; null for all others
 * @param reachedAt when it came that far
 * @param notedAt when that was noted
 */
record MilestoneShown(
        @OneOf(Milestone.class) String milestone,

        @OneOf(HeldBecause.class) @Nullable String heldBecause,

        Instant reachedAt,
        Instant notedAt) {

    static MilestoneShown of(ConsolidationDetail.Milestone reached) {
        return new MilestoneShown(reached.name(), reached.reason(), reached.reachedAt(), reached.notedAt());
    }
}
