package market.sourcing.domain.consolidation.command;

import java.time.Instant;
import market.sourcing.domain.consolidation.HeldBecause;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the consolidation's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param reason why customs hold it; null for all other milestones
 * @param reachedAt when it came that far, which may be long ago
 */
public record NoteMilestone(
        @TargetAggregateIdentifier ConsolidationId consolidationId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor operator,
        Milestone milestone,
        @Nullable HeldBecause reason,
        Instant reachedAt,
        Instant at) {}
