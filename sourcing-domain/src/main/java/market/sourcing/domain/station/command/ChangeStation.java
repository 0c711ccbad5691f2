package market.sourcing.domain.station.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.StationTerms;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Operators only. Answers the station's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record ChangeStation(
        @TargetAggregateIdentifier StationId stationId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor operator,
        StationTerms terms,
        Instant at) {}
