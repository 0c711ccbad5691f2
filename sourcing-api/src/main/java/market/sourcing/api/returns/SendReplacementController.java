package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/replace} */
@RestController
record SendReplacementController(Changes changes, TradeTime time) {
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
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/replace")
    ResponseEntity<Answers.Changed> replace(
            @RequestBody Submitted<Parcel> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var command = body.read((raw, fields) -> {
            var number = SentBody.number(raw.carrier(), raw.trackingNumber(), fields);
            fields.throwIfAny();
            return new SendReplacement(id, expected, actor, number.get(), time.now());
        });
        return changes.send(id.value(), command, actor);
    }
}
