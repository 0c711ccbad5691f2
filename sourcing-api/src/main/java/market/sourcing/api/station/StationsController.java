package market.sourcing.api.station;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.projections.station.FindStation;
import market.sourcing.projections.station.ListStations;
import market.sourcing.projections.station.MarketStation;
import market.sourcing.projections.station.StationsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/stations}, {@code GET /feed/v1/stations/{id}} */
@RestController
record StationsController(StationsHandler stations) {
    static final String PATH = "/feed/v1/stations";

    /** The markets that agents may sell in, in the order of their ids; closed ones too. */
    @Operation(operationId = "listStations")
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page<StationShown> list(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        errors.throwIfAny();
        var page = stations.handle(new ListStations(pageSize.get(), after));
        return new Page<>(page.items().stream().map(StationShown::of).toList(), page.next());
    }

    /** One of them. */
    @Operation(operationId = "showStation")
    @Refuses(RefusalCode.STATION_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<StationShown> show(
            @PathVariable StationId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion) {
        var found = MinVersion.of(minVersion)
                .await(() -> stations.handle(new FindStation(id.code())), MarketStation::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.STATION_UNKNOWN, id.code()));
        return Answers.shown(found.version(), StationShown.of(found));
    }
}
