package market.sourcing.domain.station.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.StationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the station's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param reason 1 to 500 characters; agents read it
 */
public record CloseStation(
        @TargetAggregateIdentifier StationId stationId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor operator,
        String reason,
        Instant at) {}
