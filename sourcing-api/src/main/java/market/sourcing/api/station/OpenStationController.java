package market.sourcing.api.station;

import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.command.OpenStation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/stations} */
@RestController
record OpenStationController(Changes changes, TradeTime time) {
    static final String PATH = "/api/operations/stations";

    /**
     * A target market.
     *
     * @param id what it is called in addresses, 1 to 20 lower-case letters, digits and hyphens, such as vn; for good
     * @param currency ISO 4217 of every price there, for good
     * @param languages BCP 47 primary subtags, the main one first, 1 to 10
     * @param customsModes how goods may come in, at least 1
     * @param feeBasisPoints the platform's fee in ten-thousandths of the dropship price, 0 to 10,000
     */
    record Request(
            @Required @Nullable String id,
            @Required @Nullable String currency,
            @Required @Nullable List<@Nullable String> languages,

            @OneOf(CustomsMode.class) @Required @Nullable List<@Nullable String> customsModes,

            @Required @Nullable Integer feeBasisPoints) {}

    /** Opens a market to agents. Goods of another currency are priced there once a rate of exchange was posted. */
    @Refuses(RefusalCode.STATION_EXISTS)
    @OpenTo(Role.OPERATOR)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> open(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var request = new RequestKey(key.id("", "stations", actor.account()), body.fingerprint());
        var command = body.read((raw, fields) -> command(request, actor, raw, fields));
        return changes.create(StationsController.PATH + "/", command.stationId().code(), command, actor);
    }

    private OpenStation command(RequestKey key, Actor actor, Request raw, FieldErrors fields) {
        var id = fields.required("id", raw.id(), StationId::ofCode);
        var currency = fields.required("currency", raw.currency(), Currencies::of);
        var terms = StationFields.terms(raw.languages(), raw.customsModes(), raw.feeBasisPoints(), fields);
        fields.throwIfAny();
        return new OpenStation(id.get(), actor, currency.get(), terms.get(), time.now(), key);
    }
}
