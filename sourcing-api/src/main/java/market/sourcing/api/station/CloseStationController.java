package market.sourcing.api.station;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.command.CloseStation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/stations/{id}/close} */
@RestController
record CloseStationController(Changes changes, TradeTime time) {
    /** Nothing is priced for the station until it is opened again; agents read the reason. */
    @Refuses(RefusalCode.STATION_UNKNOWN)
    @OpenTo(Role.OPERATOR)
    @PostMapping(OpenStationController.PATH + "/{id}/close")
    ResponseEntity<Answers.Changed> close(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable StationId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(id.code(), new CloseStation(id, expected, actor, reason, time.now()), actor);
    }
}
