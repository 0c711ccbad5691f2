package market.sourcing.api.delivery.excuse;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.delivery.Territory;
import market.sourcing.domain.delivery.command.DeclareForceMajeure;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/force-majeure} */
@RestController
record ForceMajeureController(Commands commands, TradeTime time) {
    static final String PATH = "/api/operations/force-majeure";

    /**
     * A time in which factories could not work.
     *
     * @param country ISO 3166-1 alpha-2
     * @param region a part of what factories state as their region, 2 to 60 characters; left out for the whole country
     * @param from the first instant that does not count, at most a year ago
     * @param to the first instant that counts again, at most 90 days later
     * @param reason 1 to 500 characters; the parties of every promise that it touches read it
     */
    record Request(
            @Required @Nullable String country,
            @Nullable String region,
            @Required @Nullable Instant from,
            @Required @Nullable Instant to,
            @Required @Nullable String reason) {}

    /** Promises that it touches are told one by one; those that were missed only by it are excused, and what was paid is taken back. */
    @OpenTo(Role.OPERATOR)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> declare(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new ExcuseId(key.id(ExcuseId.PREFIX, "force-majeure", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        long version = commands.<Long>send(command, actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Answers.Changed(id.value(), version));
    }

    private DeclareForceMajeure command(ExcuseId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var country = fields.required("country", raw.country(), code -> new Territory(code, null));
        var region = fields.optional("region", raw.region(), text -> new Territory("CN", text).region());
        var from = fields.required("from", raw.from());
        var to = fields.required("to", raw.to());
        var reason = fields.required("reason", raw.reason(), Reason::new);
        fields.throwIfAny();
        return new DeclareForceMajeure(
                id,
                actor,
                new Territory(country.get().country(), region.get()),
                new Pause(from.get(), to.get()),
                reason.get().text(),
                time.now(),
                fingerprint);
    }
}
