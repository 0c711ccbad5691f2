package market.sourcing.api.pool;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.pool.PoolName;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.pool.command.OpenPool;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/pools} */
@RestController
record OpenPoolController(Changes changes, TradeTime time) {
    static final String PATH = "/api/operations/pools";

    /**
     * A new pool.
     *
     * @param name 1 to 120 characters
     * @param rule what its listings must be; left out, its listings are chosen by hand, for good
     */
    record Request(
            @Required @Nullable String name, @Nullable PoolRuleBody rule) {}

    /** Opens a pool of listings. Those that fulfil its rule enter it one by one; nobody but operators and auditors sees it yet. */
    @OpenTo(Role.OPERATOR)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> openPool(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new PoolId(key.id(PoolId.PREFIX, "pools", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        return changes.create(ListPoolsController.PATH + "/", id.value(), command, actor);
    }

    private OpenPool command(PoolId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var name = fields.required("name", raw.name(), PoolName::new);
        var rule = raw.rule() == null ? null : PoolRuleBody.read("rule", raw.rule(), fields);
        fields.throwIfAny();
        @Nullable PoolRule asked = rule == null ? null : rule.get();
        return new OpenPool(id, actor, name.get(), asked, time.now(), fingerprint);
    }
}
