package market.sourcing.api.pool.webhook;

import java.util.function.Predicate;
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

    static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /**
     * The webhook, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}
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
        return MinVersion.of(minVersion)
                .await(() -> webhooks.find(id.value()).filter(seen), Webhook::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.WEBHOOK_UNKNOWN, id.value()));
    }
}
