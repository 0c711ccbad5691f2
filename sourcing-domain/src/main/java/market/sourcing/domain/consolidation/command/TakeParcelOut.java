package market.sourcing.domain.consolidation.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the consolidation's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record TakeParcelOut(
        ConsolidationId consolidationId, @Nullable Long expectedVersion, Actor operator, String parcelId, Instant at) {}
