package market.sourcing.api.pool.webhook;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.pool.command.EnableWebhook;
import market.sourcing.domain.pool.command.EndWebhook;
import market.sourcing.domain.pool.command.MoveWebhook;
import market.sourcing.domain.pool.command.RotateWebhookSecret;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /feed/v1/webhooks/{id}/move}, {@code …/rotate-secret}, {@code …/enable}, {@code …/end} */
@RestController
record ChangeWebhookController(Changes changes, WebhookTargets targets, TradeTime time) {
    private static final String ONE = SubscribeWebhookController.PATH + "/{id}";

    /** @param url begins with https and has no user, password or fragment; at most 500 characters */
    record MoveRequest(@Required @Nullable String url) {}

    /** Has it told at another address from now on, what is under way as well. Its three days to take something begin anew. */
    @Refuses({RefusalCode.WEBHOOK_UNKNOWN, RefusalCode.WEBHOOK_ENDED})
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/move")
    ResponseEntity<Answers.Changed> moveWebhook(
            @RequestBody Submitted<MoveRequest> body,
            @PathVariable WebhookId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var url = body.read((raw, fields) -> targets.read(raw.url(), fields));
        return changes.send(id.value(), new MoveWebhook(id, expected, actor, url.get(), time.now()), actor);
    }

    /** Signs with a new secret, and for a day with the one before it as well. */
    @Refuses({RefusalCode.WEBHOOK_UNKNOWN, RefusalCode.WEBHOOK_ENDED})
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/rotate-secret")
    ResponseEntity<Answers.Changed> rotateWebhookSecret(
            @PathVariable WebhookId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new RotateWebhookSecret(id, expected, actor, time.now()), actor);
    }

    /** Tells again where nothing is told any more, from where it stopped. Nothing happens where it is. */
    @Refuses({RefusalCode.WEBHOOK_UNKNOWN, RefusalCode.WEBHOOK_ENDED})
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/enable")
    ResponseEntity<Answers.Changed> enableWebhook(
            @PathVariable WebhookId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new EnableWebhook(id, expected, actor, time.now()), actor);
    }

    /** Tells nothing more, for good. */
    @Refuses(RefusalCode.WEBHOOK_UNKNOWN)
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/end")
    ResponseEntity<Answers.Changed> endWebhook(
            @PathVariable WebhookId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new EndWebhook(id, expected, actor, time.now()), actor);
    }
}
