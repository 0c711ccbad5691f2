package market.sourcing.api.pool;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.pool.PoolName;
import market.sourcing.domain.pool.command.ChangePoolRule;
import market.sourcing.domain.pool.command.ClosePool;
import market.sourcing.domain.pool.command.RenamePool;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/pools/{id}/rename}, {@code …/change-rule}, {@code …/close} */
@RestController
record ChangePoolController(Changes changes, TradeTime time) {
    private static final String POOL = OpenPoolController.PATH + "/{id}";

    /** @param name 1 to 120 characters */
    record NameRequest(@Required @Nullable String name) {}

    /** @param rule what its listings must be from now on, as a whole */
    record RuleRequest(@Required @Nullable PoolRuleBody rule) {}

    /** Gives a pool another name. */
    @Refuses({RefusalCode.POOL_UNKNOWN, RefusalCode.POOL_CLOSED})
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/rename")
    ResponseEntity<Answers.Changed> renamePool(
            @RequestBody Submitted<NameRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var name = body.read((raw, fields) -> fields.required("name", raw.name(), PoolName::new));
        return changes.send(id.value(), new RenamePool(id, expected, actor, name.get(), time.now()), actor);
    }

    /** Changes what a pool's listings must be. Listings enter and leave one by one, each with its reason. */
    @Refuses({RefusalCode.POOL_UNKNOWN, RefusalCode.POOL_CLOSED, RefusalCode.POOL_BY_HAND})
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/change-rule")
    ResponseEntity<Answers.Changed> changePoolRule(
            @RequestBody Submitted<RuleRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var rule = body.read((raw, fields) -> PoolRuleBody.readRequired("rule", raw.rule(), fields));
        return changes.send(id.value(), new ChangePoolRule(id, expected, actor, rule.get(), time.now()), actor);
    }

    /** Closes a pool for good. Its listings leave it one by one; agents that it was granted to still see that it is closed. */
    @Refuses(RefusalCode.POOL_UNKNOWN)
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/close")
    ResponseEntity<Answers.Changed> closePool(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = new Reason(ReasonBody.read(body));
        return changes.send(id.value(), new ClosePool(id, expected, actor, reason, time.now()), actor);
    }
}
