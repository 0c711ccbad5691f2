package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import market.sourcing.domain.pool.DisablingReason;
import market.sourcing.domain.pool.WebhookUrl;
import market.sourcing.domain.pool.command.DisableWebhook;
import market.sourcing.domain.pool.command.EnableWebhook;
import market.sourcing.domain.pool.command.EndWebhook;
import market.sourcing.domain.pool.command.MoveWebhook;
import market.sourcing.domain.pool.command.RotateWebhookSecret;
import market.sourcing.domain.pool.command.SubscribeWebhook;
import market.sourcing.domain.pool.event.WebhookDisabled;
import market.sourcing.domain.pool.event.WebhookEnabled;
import market.sourcing.domain.pool.event.WebhookEnded;
import market.sourcing.domain.pool.event.WebhookMoved;
import market.sourcing.domain.pool.event.WebhookSecretRotated;
import market.sourcing.domain.pool.event.WebhookSubscribed;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.WebhookId;

/** Histories and commands of a webhook of the agent's for the pool of bags. */
public final class PoolWebhooks {
    public static final WebhookId WEBHOOK = new WebhookId("webhook-shop");
    public static final String URL = "https://shop.example/hook";
    public static final String OTHER_URL = "https://shop.example/other";
    public static final long AFTER = 7;
    public static final String FINGERPRINT = "subscribe-bags";
    private static final String POOL = Pools.BAGS.value();
    private static final String AGENT = Actors.AGENT.account().value();

    private PoolWebhooks() {}

    public static SubscribeWebhook subscribe(Actor actor) {
        return new SubscribeWebhook(WEBHOOK, Pools.BAGS, actor, new WebhookUrl(URL), AFTER, NOW, FINGERPRINT);
    }

    public static WebhookSubscribed subscribed() {
        return new WebhookSubscribed(WEBHOOK.value(), POOL, AGENT, URL, AFTER, NOW, FINGERPRINT);
    }

    public static MoveWebhook move(Actor actor, String url) {
        return new MoveWebhook(WEBHOOK, null, actor, new WebhookUrl(url), LATER);
    }

    public static WebhookMoved moved() {
        return new WebhookMoved(WEBHOOK.value(), POOL, AGENT, OTHER_URL, LATER);
    }

    public static RotateWebhookSecret rotate(Actor actor) {
        return new RotateWebhookSecret(WEBHOOK, null, actor, LATER);
    }

    public static WebhookSecretRotated rotated(int generation) {
        return new WebhookSecretRotated(WEBHOOK.value(), POOL, AGENT, generation, LATER);
    }

    public static DisableWebhook disable(DisablingReason reason) {
        return new DisableWebhook(WEBHOOK, null, reason, LATER);
    }

    public static WebhookDisabled disabled(DisablingReason reason) {
        return new WebhookDisabled(WEBHOOK.value(), POOL, AGENT, reason.name(), LATER);
    }

    public static EnableWebhook enable(Actor actor) {
        return new EnableWebhook(WEBHOOK, null, actor, LATER);
    }

    public static WebhookEnabled enabled() {
        return new WebhookEnabled(WEBHOOK.value(), POOL, AGENT, LATER);
    }

    public static EndWebhook end(Actor actor) {
        return new EndWebhook(WEBHOOK, null, actor, LATER);
    }

    public static WebhookEnded ended() {
        return new WebhookEnded(WEBHOOK.value(), POOL, AGENT, LATER);
    }
}
