package market.sourcing.api.pool.webhook;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/webhooks}, {@code GET /feed/v1/webhooks/{id}}, {@code GET /feed/v1/webhooks/{id}/secret} */
@RestController
record WebhooksController(WebhookSight sight, WebhookTargets targets) {
    private static final String LIST = "webhooks";
    private static final String ONE = SubscribeWebhookController.PATH + "/{id}";

    /**
     * What the newest secret is made of. After a rotation the one before it signs as well, for a day.
     *
     * @param publicKey verifies v1a signatures: whpk_ and the 32 bytes of an Ed25519 key in base 64
     * @param secret verifies v1 signatures: whsec_ and 32 bytes in base 64
     */
    record SecretShown(String publicKey, String secret) {}

    /** An agent's webhooks, also those that have ended, in the order of their ids; all there are for operators and auditors. */
    @Refuses(api = ApiCode.VIEW_BEHIND)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(SubscribeWebhookController.PATH)
    Page<WebhookShown> listWebhooks(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked =
                PageAsked.read(size, after, (text, errors) -> Cursors.<String>read(LIST, text, errors, (_, id) -> id));
        sight.mustBeWhole();
        var whose = WebhookSight.seesAll(actor) ? null : actor.account().value();
        var found = sight.webhooks().list(whose, asked.size(), asked.after());
        return Page.of(found, asked.size(), WebhookShown::of, last -> Cursors.text(LIST, 0, last.id()));
    }

    /** One of them. */
    @Refuses(RefusalCode.WEBHOOK_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(ONE)
    ResponseEntity<WebhookShown> showWebhook(
            @PathVariable WebhookId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var webhook = sight.seen(id, minVersion, actor);
        return Answers.moving(webhook.version(), WebhookShown.of(webhook));
    }

    /** What the messages of one's own webhook are signed with. */
    @Refuses(value = RefusalCode.WEBHOOK_UNKNOWN, api = ApiCode.NOT_IMPLEMENTED)
    @OpenTo(Role.AGENT)
    @GetMapping(ONE + "/secret")
    ResponseEntity<SecretShown> showWebhookSecret(
            @PathVariable WebhookId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var webhook = sight.own(id, minVersion, actor);
        var secret = targets.secrets().of(webhook.id(), webhook.generation());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SecretShown(secret.publicKey(), secret.shared()));
    }
}
