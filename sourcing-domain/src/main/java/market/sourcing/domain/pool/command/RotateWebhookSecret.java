package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.WebhookId;
import org.jspecify.annotations.Nullable;

/**
 * The agent whose it is. Answers the webhook's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record RotateWebhookSecret(
        WebhookId webhookId, @Nullable Long expectedVersion, Actor agent, Instant at) {}
