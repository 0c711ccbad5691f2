package market.sourcing.api.station;

import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.command.ChangeStation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/stations/{id}/change} */
@RestController
record ChangeStationController(Changes changes, TradeTime time) {
    /**
     * What may change of a station.
     *
     * @param languages BCP 47 primary subtags, the main one first, 1 to 10
     * @param customsModes how goods may come in, at least 1
     * @param feeBasisPoints the platform's fee in ten-thousandths of the dropship price, 0 to 10,000
     */
    record Request(
            @Required @Nullable List<@Nullable String> languages,

            @OneOf(CustomsMode.class) @Required @Nullable List<@Nullable String> customsModes,

            @Required @Nullable Integer feeBasisPoints) {}

    /** Gives a station other languages, ways through customs or another fee. Its currency is for good. */
    @Refuses(RefusalCode.STATION_UNKNOWN)
    @OpenTo(Role.OPERATOR)
    @PostMapping(OpenStationController.PATH + "/{id}/change")
    ResponseEntity<Answers.Changed> change(
            @RequestBody Submitted<Request> body,
            @PathVariable StationId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var terms = body.read((raw, fields) ->
                StationFields.terms(raw.languages(), raw.customsModes(), raw.feeBasisPoints(), fields));
        return changes.send(id.code(), new ChangeStation(id, expected, actor, terms.get(), time.now()), actor);
    }
}
