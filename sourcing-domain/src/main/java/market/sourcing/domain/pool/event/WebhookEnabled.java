package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** It is told there again, from where it stopped. */
@StoredAs("sourcing.pool.WebhookEnabled")
public record WebhookEnabled(String webhookId, String poolId, String agentId, Instant enabledAt)
        implements WebhookEvent {}
