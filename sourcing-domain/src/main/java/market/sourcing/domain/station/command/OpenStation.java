package market.sourcing.domain.station.command;

import java.time.Instant;
import java.util.Currency;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.StationTerms;

/** Operators only. Answers the station's first version; a repeat answers the same and writes nothing. */
public record OpenStation(
        StationId stationId, Actor operator, Currency currency, StationTerms terms, Instant at, RequestKey key) {}
