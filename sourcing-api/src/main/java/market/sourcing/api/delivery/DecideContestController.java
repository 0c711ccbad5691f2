package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.command.DecideContest;
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

/** {@code POST /api/orders/{id}/decide-contest} */
@RestController
record DecideContestController(Changes changes, TradeTime time) {
    /**
     * What was decided.
     *
     * @param upheld whether the factory was right
     * @param grounds why, 1 to 500 characters
     */
    record Decision(
            @Required @Nullable Boolean upheld,
            @Required @Nullable String grounds) {}

    /** An operator decides; where the factory was right, what was paid is taken back. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN, RefusalCode.MISS_NOT_CONTESTED})
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/decide-contest")
    ResponseEntity<Answers.Changed> decide(
            @RequestBody Submitted<Decision> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                PromiseId.of(id).value(), body.read((raw, fields) -> command(id, expected, raw, fields, actor)), actor);
    }

    private DecideContest command(
            OrderId order, @Nullable Long expected, Decision raw, FieldErrors fields, Actor actor) {
        var upheld = fields.required("upheld", raw.upheld());
        var grounds = fields.required("grounds", raw.grounds(), Reason::new);
        fields.throwIfAny();
        return new DecideContest(
                order, expected, actor, upheld.get(), grounds.get().text(), time.now());
    }
}
