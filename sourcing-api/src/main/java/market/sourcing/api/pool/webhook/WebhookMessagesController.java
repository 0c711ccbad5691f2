package market.sourcing.api.pool.webhook;

import java.time.Instant;
import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.pool.feed.FeedDesk;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import market.sourcing.infra.feed.webhook.MessageId;
import market.sourcing.infra.feed.webhook.Outcome;
import market.sourcing.infra.feed.webhook.SentMessage;
import market.sourcing.infra.feed.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/webhooks/{id}/messages}, {@code POST …/send-again}, {@code POST …/tell-again} */
@RestController
record WebhookMessagesController(WebhookSight sight, FeedDesk desk) {
    private static final String LIST = "messages";
    private static final String ONE = SubscribeWebhookController.PATH + "/{id}";

    /**
     * A message that was sent, or is under way.
     *
     * @param id as {@code webhook-id} says it
     * @param after the position after which it tells what happened
     * @param position up to which it tells
     * @param outcome of the last attempt; null before the first
     * @param status of HTTP in the last attempt; null where no answer came
     * @param takenAt when it was first taken; null while it was not
     * @param again whether it is to be sent once more
     */
    record MessageShown(
            String id,
            long after,
            long position,
            Instant madeAt,
            int attempts,
            @Nullable Instant triedAt,
            @OneOf(Outcome.Word.class) @Nullable String outcome,
            @Nullable Integer status,
            @Nullable Instant takenAt,
            boolean again) {
        static MessageShown of(String webhook, SentMessage message) {
            var outcome = message.outcome();
            return new MessageShown(
                    MessageId.of(webhook, message.number()),
                    message.after(),
                    message.upTo(),
                    message.madeAt(),
                    message.attempts(),
                    message.triedAt(),
                    outcome == null ? null : outcome.word().name(),
                    outcome == null ? null : outcome.status(),
                    message.takenAt(),
                    message.again());
        }
    }

    /** The last 500 messages, the newest first. */
    @Refuses(value = RefusalCode.WEBHOOK_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(ONE + "/messages")
    Page<MessageShown> listWebhookMessages(
            @PathVariable WebhookId id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var webhook = sight.seen(id, null, actor).id();
        var asked = PageAsked.read(
                size, after, (text, errors) -> Cursors.<Long>read(LIST, text, errors, (number, _) -> number));
        var last = asked.after();
        var found = sight.webhooks().messages(webhook, asked.size(), last == null ? Long.MAX_VALUE : last);
        return Page.of(
                found,
                asked.size(),
                message -> MessageShown.of(webhook, message),
                message -> Cursors.text(LIST, message.number(), webhook));
    }

    /** @param messageId of one of the last 500 */
    record SendAgainRequest(@Required @Nullable String messageId) {}

    /** Has one message sent once more, under the id that it had, as soon as what is under way was taken; once, taken or not. */
    @Refuses(
            value = {RefusalCode.WEBHOOK_UNKNOWN, RefusalCode.MESSAGE_UNKNOWN},
            api = ApiCode.VIEW_BEHIND)
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/send-again")
    WebhookShown sendWebhookMessageAgain(
            @RequestBody Submitted<SendAgainRequest> body, @PathVariable WebhookId id, Actor actor) {
        var message = body.read((raw, fields) -> fields.required("messageId", raw.messageId()));
        var webhook = sight.own(id, null, actor);
        var number = MessageId.number(webhook.id(), message.get());
        if (number.isEmpty() || !sight.webhooks().sendAgain(webhook.id(), number.getAsLong())) {
            throw new Refused(
                    RefusalCode.MESSAGE_UNKNOWN,
                    "It is none of this webhook's last messages.",
                    Map.of("messageId", message.get()));
        }
        return shown(id, actor);
    }

    /** @param cursor of the pool */
    record TellAgainRequest(@Required @Nullable String cursor) {}

    /** Has everything told once more that happened after a cursor, in new messages, after what is under way. */
    @Refuses(value = RefusalCode.WEBHOOK_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @OpenTo(Role.AGENT)
    @PostMapping(ONE + "/tell-again")
    WebhookShown tellWebhookAgain(
            @RequestBody Submitted<TellAgainRequest> body, @PathVariable WebhookId id, Actor actor) {
        var webhook = sight.own(id, null, actor);
        long after = position(body, webhook);
        sight.webhooks().tellAgain(webhook.id(), after);
        return shown(id, actor);
    }

    private long position(Submitted<TellAgainRequest> body, Webhook webhook) {
        return body.read((raw, fields) -> {
            var cursor = fields.required("cursor", raw.cursor());
            fields.throwIfAny();
            return desk.position("cursor", cursor.get(), new PoolId(webhook.poolId()), fields);
        });
    }

    private WebhookShown shown(WebhookId id, Actor actor) {
        return WebhookShown.of(sight.own(id, null, actor));
    }
}
