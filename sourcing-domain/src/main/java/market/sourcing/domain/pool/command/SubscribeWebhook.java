package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.pool.WebhookUrl;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.WebhookId;

/**
 * An agent wants to be told of the changes of a pool that it was granted. Answers the webhook's first version.
 *
 * @param after the position of the last event that need not be told
 */
public record SubscribeWebhook(
        WebhookId webhookId, PoolId poolId, Actor agent, WebhookUrl url, long after, Instant at, String fingerprint) {}
