package market.sourcing.domain.pool.event;

/** Everything that happens to a webhook of an agent; not what is told there. */
public sealed interface WebhookEvent
        permits WebhookSubscribed, WebhookMoved, WebhookSecretRotated, WebhookDisabled, WebhookEnabled, WebhookEnded {
    String webhookId();

    String poolId();

    String agentId();
}
