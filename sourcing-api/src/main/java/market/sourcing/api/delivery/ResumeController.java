package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/resume} */
@RestController
record ResumeController(Changes changes, TradeTime time) {
    /** The factory's time runs again; what was held does not count. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN, RefusalCode.PROMISE_NOT_RUNNING})
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/resume")
    ResponseEntity<Answers.Changed> resume(@PathVariable OrderId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(PromiseId.of(id).value(), new ResumeDispatch(id, expected, actor, time.now()), actor);
    }
}
