package market.sourcing.domain.consolidation.command;

import java.time.Instant;
import market.sourcing.domain.consolidation.FreightBill;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the consolidation's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param replacesMinor what the bill of this carrier and number came to before, in minor units; null for one that was not stated yet
 */
public record StateFreightBill(
        @TargetAggregateIdentifier ConsolidationId consolidationId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor operator,
        FreightBill bill,
        @Nullable Long replacesMinor,
        Instant at) {}
