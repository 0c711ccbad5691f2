package market.sourcing.api.consolidation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.consolidation.command.OpenConsolidation;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consolidations} */
@RestController
record OpenConsolidationController(Changes changes, TradeTime time) {
    /**
     * What is to be collected.
     *
     * @param agentId the account of the agent whose orders' parcels go along
     * @param station to which market, such as vn
     * @param customsMode by which way through its customs
     * @param service how it flies, and so what a volume weighs
     * @param cutOffAt no parcel is added from then on; within 60 days
     */
    record Request(
            @Required @Nullable String agentId,
            @Required @Nullable String station,

            @OneOf(CustomsMode.class) @Required @Nullable String customsMode,

            @OneOf(FreightService.class) @Required @Nullable String service,

            @Required @Nullable Instant cutOffAt) {}

    /** Opens a consolidation: parcels of one agent's orders, for one station and one way through its customs, are collected for it. */
    @Refuses(RefusalCode.STATION_UNKNOWN)
    @OpenTo(Role.OPERATOR)
    @PostMapping(ConsolidationsController.PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> openConsolidation(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new ConsolidationId(key.id(ConsolidationId.PREFIX, "consolidations", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        return changes.create(ConsolidationsController.PATH + "/", id.value(), command, actor);
    }

    private OpenConsolidation command(
            ConsolidationId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var agent = fields.required("agentId", raw.agentId(), AccountId::new);
        var station = fields.required("station", raw.station(), StationId::ofCode);
        var mode = Words.read("customsMode", raw.customsMode(), CustomsMode.class, fields);
        var service = Words.read("service", raw.service(), FreightService.class, fields);
        var cutOff = fields.required("cutOffAt", raw.cutOffAt());
        fields.throwIfAny();
        return new OpenConsolidation(
                id,
                actor,
                agent.get(),
                station.get(),
                mode.get(),
                service.get(),
                cutOff.get().truncatedTo(ChronoUnit.MILLIS),
                time.now(),
                fingerprint);
    }
}
