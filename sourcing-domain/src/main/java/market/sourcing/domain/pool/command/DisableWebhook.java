package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.pool.DisablingReason;
import market.sourcing.domain.shared.WebhookId;
import org.jspecify.annotations.Nullable;

/**
 * The platform: the target takes nothing. Answers the webhook's version.
 *
 * @param expectedVersion the version that took nothing, or null when it does not matter
 */
public record DisableWebhook(WebhookId webhookId, @Nullable Long expectedVersion, DisablingReason reason, Instant at) {}
