package market.sourcing.api.operations.misstatement;

import java.util.Arrays;
import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.correction.CorrectionId;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.correction.command.CorrectMisstatement;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/misstatements/{subjectId}/correction} */
@RestController
record CorrectMisstatementController(Commands commands, TradeTime time) {
    /**
     * What is to be put right, and why.
     *
     * @param kind as it was found, such as MONEY_HELD
     * @param reason 1 to 500 characters; it is kept for good
     */
    record Request(
            @OneOf(MisstatementKind.class) @Required @Nullable
            String kind,

            @Required @Nullable String reason) {}

    /** Writes the events that were missing, with the reason; what was wrong stays in the log. A repeat answers the same. */
    @Refuses(RefusalCode.NOTHING_TO_CORRECT)
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/misstatements/{subjectId}/correction")
    ResponseEntity<Answers.Changed> correct(
            @RequestBody Submitted<Request> body, @PathVariable String subjectId, Actor actor) {
        var command = body.read((raw, fields) -> command(subjectId, raw, fields, actor));
        long version = commands.<Long>send(command, actor);
        return Answers.changed(CorrectionId.of(subjectId).value(), version);
    }

    private CorrectMisstatement command(String subject, Request raw, FieldErrors fields, Actor actor) {
        var id = fields.made("subjectId", () -> subject(subject));
        var kind = fields.required("kind", raw.kind(), CorrectMisstatementController::kind);
        var reason = fields.required("reason", raw.reason(), Reason::new);
        fields.throwIfAny();
        return new CorrectMisstatement(id.get(), kind.get(), actor, reason.get(), time.now());
    }

    private static String subject(String text) {
        return text.startsWith(FactoryId.PREFIX) ? new FactoryId(text).value() : new OrderId(text).value();
    }

    private static MisstatementKind kind(String text) {
        return Arrays.stream(MisstatementKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        RefusalCode.INVALID_VALUE,
                        "There is no such kind.",
                        Map.of(
                                "kinds",
                                Arrays.stream(MisstatementKind.values())
                                        .map(Enum::name)
                                        .toList())));
    }
}
