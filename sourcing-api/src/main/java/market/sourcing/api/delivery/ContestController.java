package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/contest} */
@RestController
record ContestController(Changes changes, TradeTime time) {
    /** @param evidence what happened and what proves it, 1 to 500 characters */
    record Statement(@Required @Nullable String evidence) {}

    /** The factory says that the miss was none; an operator decides. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.PROMISE_UNKNOWN,
        RefusalCode.PROMISE_NOT_MISSED,
        RefusalCode.CONTEST_TOO_LATE
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/contest")
    ResponseEntity<Answers.Changed> contest(
            @RequestBody Submitted<Statement> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var evidence = body.read((raw, fields) -> fields.required("evidence", raw.evidence(), Reason::new));
        return changes.send(
                PromiseId.of(id).value(),
                new ContestMiss(id, expected, actor, evidence.get().text(), time.now()),
                actor);
    }
}
