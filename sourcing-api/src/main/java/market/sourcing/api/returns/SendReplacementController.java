package market.sourcing.api.returns;

import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/replace} */
@RestController
class SendReplacementController {
    private final CaseChanges changes;

    SendReplacementController(CaseChanges changes) {
        this.changes = changes;
    }

    /**
     * How they travel.
     *
     * @param carrier its code, such as sf-express
     * @param trackingNumber in the carrier's format
     */
    record Parcel(
            @Required @Nullable String carrier,
            @Required @Nullable String trackingNumber) {}

    /** The factory sent other goods for those that came back; the case is over. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.TRACKING_NUMBER_USED
    })
    @PostMapping("/api/returns/{id}/replace")
    ResponseEntity<Answers.Changed> replace(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<Parcel> body,
            Actor actor) {
        return changes.send(
                id,
                ifMatch,
                actor,
                (known, expected, at) -> body.read((raw, fields) -> {
                    var number = SentBody.number(raw.carrier(), raw.trackingNumber(), fields);
                    fields.throwIfAny();
                    return new SendReplacement(known, expected, actor, number.get(), at);
                }));
    }
}
