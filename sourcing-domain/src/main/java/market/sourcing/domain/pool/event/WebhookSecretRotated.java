package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * What is told is signed with another secret from now on; for a day also with the one before it.
 *
 * @param generation counts the secrets from 1; the secret itself is in no event
 */
@StoredAs("sourcing.pool.WebhookSecretRotated")
public record WebhookSecretRotated(String webhookId, String poolId, String agentId, int generation, Instant rotatedAt)
        implements WebhookEvent {}
