package market.sourcing.api.pool.webhook;

import java.util.function.Predicate;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import market.sourcing.infra.feed.webhook.Webhook;
import market.sourcing.infra.feed.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which webhooks an account may know of: its own, and all of them for operators and auditors. */
@Component
class WebhookSight {
    private final Webhooks webhooks;

    WebhookSight(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    /**
     * Holds unless the log is read anew: until that is over, webhooks seem to be fewer, or other, than they are.
     *
     * @throws ProblemException {@link ApiCode#VIEW_BEHIND}
     */
    void mustBeWhole() {
        if (!webhooks.areWhole()) {
            throw new ProblemException(
                    ApiCode.VIEW_BEHIND, "What is known of webhooks is being read anew. Ask again in a moment.");
        }
    }

    static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /**
     * The webhook, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}
     * @throws ProblemException {@link ApiCode#VIEW_BEHIND}
     */
    Webhook seen(WebhookId id, @Nullable String minVersion, Actor actor) {
        return found(id, minVersion, it -> seesAll(actor) || isOf(actor, it));
    }

    /** The same of the caller's own only, whatever else he may see. */
    Webhook own(WebhookId id, @Nullable String minVersion, Actor actor) {
        return found(id, minVersion, it -> isOf(actor, it));
    }

    private static boolean isOf(Actor actor, Webhook webhook) {
        return webhook.agentId().equals(actor.account().value());
    }

    private Webhook found(WebhookId id, @Nullable String minVersion, Predicate<Webhook> seen) {
        mustBeWhole();
        return MinVersion.of(minVersion)
                .await(() -> webhooks.find(id.value()).filter(seen), Webhook::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.WEBHOOK_UNKNOWN, id.value()));
    }
}
