package market.sourcing.api.delivery;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/urge} */
@RestController
class UrgeController {
    private final PromiseChanges changes;
    private final TradeTime time;

    UrgeController(PromiseChanges changes, TradeTime time) {
        this.changes = changes;
        this.time = time;
    }

    /** The buyer asks for haste, once in a day. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.PROMISE_UNKNOWN,
        RefusalCode.URGED_ALREADY,
        RefusalCode.PROMISE_NOT_RUNNING
    })
    @PostMapping("/api/orders/{id}/urge")
    ResponseEntity<Answers.Changed> urge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var order = PathIds.order(id);
        var expected = IfMatch.expected(ifMatch);
        return changes.send(order, new UrgeDispatch(order, expected, actor, time.now()), actor);
    }
}
