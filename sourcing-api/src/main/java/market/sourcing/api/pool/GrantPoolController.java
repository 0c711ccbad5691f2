package market.sourcing.api.pool;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.pool.command.GrantPool;
import market.sourcing.domain.pool.command.RevokePool;
import market.sourcing.domain.shared.AccountId;
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

/** {@code POST /api/operations/pools/{id}/grant}, {@code …/revoke} */
@RestController
record GrantPoolController(Changes changes, TradeTime time) {
    private static final String POOL = OpenPoolController.PATH + "/{id}";

    /** @param agentId the agent's account */
    record GrantRequest(@Required @Nullable String agentId) {}

    /** @param reason 1 to 500 characters */
    record RevokeRequest(
            @Required @Nullable String agentId,
            @Required @Nullable String reason) {}

    /** Lets an agent see a pool. The pool's version stays; nothing happens when the agent may see it. */
    @Refuses({RefusalCode.POOL_UNKNOWN, RefusalCode.POOL_CLOSED})
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/grant")
    ResponseEntity<Answers.Changed> grantPool(
            @RequestBody Submitted<GrantRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var agent = body.read((raw, fields) -> fields.required("agentId", raw.agentId(), AccountId::new));
        return changes.send(id.value(), new GrantPool(id, expected, agent.get(), actor, time.now()), actor);
    }

    /** Takes that back: the pool is to the agent as if it were not there. The pool's version stays. */
    @Refuses({RefusalCode.POOL_UNKNOWN, RefusalCode.GRANT_UNKNOWN})
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/revoke")
    ResponseEntity<Answers.Changed> revokePool(
            @RequestBody Submitted<RevokeRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                id.value(), body.read((raw, fields) -> revocation(id, expected, actor, raw, fields)), actor);
    }

    private RevokePool revocation(
            PoolId id, @Nullable Long expected, Actor actor, RevokeRequest raw, FieldErrors fields) {
        var agent = fields.required("agentId", raw.agentId(), AccountId::new);
        var reason = fields.required("reason", raw.reason(), Reason::new);
        fields.throwIfAny();
        return new RevokePool(id, expected, agent.get(), actor, reason.get(), time.now());
    }
}
