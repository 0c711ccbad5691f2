package market.sourcing.api.operations.unreadable;

import java.util.Arrays;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.log.SettlementId;
import market.sourcing.domain.log.command.SettleEvent;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.eventstore.EventStatus;
import market.sourcing.infra.eventstore.InspectedEvent;
import market.sourcing.infra.eventstore.LogInspection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/unreadable-events/{position}/settlement} */
@RestController
record SettleEventController(LogInspection log, Commands commands, TradeTime time) {
    private enum Outcome {
        VOID,
        REPLACED
    }

    /**
     * What counts in place of the event, for good.
     *
     * @param outcome VOID: it never happened; REPLACED: it says what the replacement says
     * @param reason 1 to 500 characters
     */
    record Request(
            @OneOf(Outcome.class) @Nullable String outcome,
            @Nullable String reason,
            @Nullable Replacement replacement) {}

    /**
     * An event as the log would hold it.
     *
     * @param name of an event, such as sourcing.order.OrderPaid; the stored one where that is known
     * @param revision the one that is written now
     * @param payload JSON, as text
     */
    record Replacement(
            @Nullable String name,
            @Nullable String revision,
            @Nullable String payload) {}

    /**
     * Says what counts in place of an event that can't be read. The event stays as it is; every reader takes this for it from now
     * on, and whoever passed over it is derived anew. A repeat answers the same.
     */
    @Refuses({RefusalCode.EVENT_READABLE, RefusalCode.EVENT_SETTLED})
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/unreadable-events/{position}/settlement")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> settle(
            @RequestBody Submitted<Request> body, @PathVariable String position, Actor actor) {
        var event = KnownEvent.at(position, log);
        if (event.standing() == EventStatus.READABLE) {
            throw new Refused(RefusalCode.EVENT_READABLE, "The event can be read as it is.");
        }
        var command = body.read((raw, fields) -> command(event, actor, raw, fields, body.fingerprint()));
        long version = commands.<Long>send(command, actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Answers.Changed(command.settlementId().value(), version));
    }

    private SettleEvent command(InspectedEvent event, Actor actor, Request raw, FieldErrors fields, String print) {
        var reason = fields.required("reason", raw.reason(), Reason::new);
        var isVoid = fields.required("outcome", raw.outcome(), SettleEventController::isVoid);
        fields.throwIfAny();
        var replacement = isVoid.get() ? none(event, raw, fields) : replacement(event, raw, fields);
        fields.throwIfAny();
        return new SettleEvent(
                new SettlementId(event.position()),
                actor,
                event.eventId(),
                replacement,
                reason.get(),
                time.now(),
                print);
    }

    private static boolean isVoid(String outcome) {
        return Arrays.stream(Outcome.values())
                        .filter(each -> each.name().equals(outcome))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("outcome", "This is VOID or REPLACED."))
                == Outcome.VOID;
    }

    private EventSettled.@Nullable Replacement none(InspectedEvent event, Request raw, FieldErrors fields) {
        if (raw.replacement() != null) {
            fields.add("replacement", "INVALID_VALUE", "What never happened has no replacement.");
        }
        if (event.standing() == EventStatus.UNREADABLE) {
            fields.made("outcome", () -> {
                log.mustBeVoidable(event);
                return true;
            });
        }
        return null;
    }

    private EventSettled.Replacement replacement(InspectedEvent event, Request raw, FieldErrors fields) {
        return fields.required("replacement", raw.replacement(), sent -> {
                    var name = fields.required("replacement.name", sent.name());
                    var revision = fields.required("replacement.revision", sent.revision());
                    var payload = fields.required("replacement.payload", sent.payload());
                    var replacement = new EventSettled.Replacement(name.get(), revision.get(), payload.get());
                    if (event.standing() == EventStatus.UNREADABLE) {
                        log.mustReplace(event, replacement);
                    }
                    return replacement;
                })
                .get();
    }
}
