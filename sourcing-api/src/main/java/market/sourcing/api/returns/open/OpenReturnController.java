package market.sourcing.api.returns.open;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns} */
@RestController
record OpenReturnController(Changes changes, TradeTime time) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * A claim.
     *
     * @param lines 1 to 200
     * @param reason NO_REASON, DAMAGED, NOT_AS_DESCRIBED, SHORT, WRONG_GOODS, LATE or COUNTERFEIT
     * @param wanted REFUND or EXCHANGE; REFUND when left out
     * @param note in the buyer's words, at most 2,000 characters; kept for good in plain text, so nothing personal
     * @param evidence SHA-256 hashes of what the buyer has uploaded, at most 20
     */
    record Request(
            @Required @Nullable String orderId,
            @Required @Nullable List<@Nullable ClaimLineBody> lines,
            @OneOf(ReturnReason.class) @Required @Nullable String reason,
            @OneOf(Wanted.class) @Nullable String wanted,
            @Nullable String note,
            @Nullable List<@Nullable String> evidence) {}

    /** The buyer claims that goods of an order come back, or that they are not what was bought. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.EVIDENCE_MISSING,
        RefusalCode.EVIDENCE_UNKNOWN,
        RefusalCode.EXCHANGE_NOT_OFFERED,
        RefusalCode.GOODS_NOT_RECEIVED,
        RefusalCode.GOODS_ON_THEIR_WAY,
        RefusalCode.GOODS_NOT_RETURNABLE,
        RefusalCode.GOODS_OPENED,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.ORDER_NOT_PAID,
        RefusalCode.NOT_LATE,
        RefusalCode.CASE_DECIDED,
        RefusalCode.TOO_MANY_CASES,
        RefusalCode.RETURN_BATCH_TOO_SMALL,
        RefusalCode.RETURN_EXCEEDS_PURCHASE,
        RefusalCode.RETURN_WINDOW_OVER
    })
    @OpenToAccounts
    @PostMapping("/api/returns")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> open(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new CaseId(key.id(CaseId.PREFIX, "returns", actor.account()));
        var command = body.read((raw, fields) -> command(id, raw, fields, actor, body.fingerprint()));
        return changes.create("/api/returns/", id.value(), command, actor);
    }

    private OpenReturn command(CaseId id, Request raw, FieldErrors fields, Actor actor, String fingerprint) {
        var order = fields.required("orderId", raw.orderId(), OrderId::new);
        var lines = ClaimLineBody.readAll(raw.lines(), fields);
        var reason = fields.required("reason", raw.reason(), ReturnReason::of);
        var wanted = fields.required("wanted", raw.wanted() == null ? Wanted.REFUND.name() : raw.wanted(), Wanted::of);
        var evidence = evidence(raw.evidence(), fields);
        fields.throwIfAny();
        return new OpenReturn(
                id,
                order.get(),
                actor,
                reason.get(),
                wanted.get(),
                lines,
                raw.note(),
                evidence.stream().map(Read::get).toList(),
                time.now(),
                fingerprint);
    }

    private static List<Read<String>> evidence(@Nullable List<@Nullable String> raw, FieldErrors fields) {
        var hashes = new ArrayList<Read<String>>();
        for (var hash : raw == null ? List.<@Nullable String>of() : raw) {
            hashes.add(fields.required("evidence[" + hashes.size() + "]", hash, OpenReturnController::hash));
        }
        return hashes;
    }

    private static String hash(String text) {
        if (!SHA256.matcher(text).matches()) {
            throw Refused.invalid("evidence", "Evidence is named by its SHA-256: 64 lower-case hexadecimal digits.");
        }
        return text;
    }
}
