package market.sourcing.api.pool.webhook;

import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.pool.feed.FeedDesk;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.pool.command.SubscribeWebhook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /feed/v1/webhooks} */
@RestController
record SubscribeWebhookController(
        Changes changes, FeedDesk desk, WebhookSight sight, WebhookTargets targets, TradeTime time) {
    static final String PATH = "/feed/v1/webhooks";

    /** Each is looked at five times a second. */
    private static final int MOST = 20;

    /**
     * A new webhook.
     *
     * @param after a cursor of the pool: what happened after it is told; left out, what happens from now on
     * @param url begins with https and has no user, password or fragment; at most 500 characters
     */
    record Request(
            @Nullable String after,
            @Required @Nullable String poolId,
            @Required @Nullable String url) {}

    /**
     * Has the changes of a pool told at an address, in signed messages, each until it is taken. An account has 20 such
     * webhooks that have not ended.
     */
    @Refuses(
            value = {RefusalCode.POOL_UNKNOWN, RefusalCode.POOL_CLOSED, RefusalCode.TOO_MANY_WEBHOOKS},
            api = {ApiCode.VIEW_BEHIND, ApiCode.NOT_IMPLEMENTED})
    @OpenTo(Role.AGENT)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> subscribeWebhook(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        targets.mustBeOffered();
        var id = new WebhookId(key.id(WebhookId.PREFIX, "webhooks", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        mustHaveFew(id, actor);
        return changes.create(PATH + "/", id.value(), command, actor);
    }

    private SubscribeWebhook command(WebhookId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var pool = fields.required("poolId", raw.poolId(), PoolId::new);
        var url = targets.read(raw.url(), fields);
        fields.throwIfAny();
        long after = desk.position("after", raw.after(), pool.get(), fields);
        return new SubscribeWebhook(id, pool.get(), actor, url.get(), after, time.now(), fingerprint);
    }

    /** About so many: those of the same moment may all find room. */
    private void mustHaveFew(WebhookId id, Actor actor) {
        sight.mustBeWhole();
        var webhooks = sight.webhooks();
        if (webhooks.open(actor.account().value()) >= MOST
                && webhooks.find(id.value()).isEmpty()) {
            throw new Refused(RefusalCode.TOO_MANY_WEBHOOKS, "End one of your webhooks first.", Map.of("most", MOST));
        }
    }
}
