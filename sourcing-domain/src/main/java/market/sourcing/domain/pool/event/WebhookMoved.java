package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The agent is told at another address from now on. */
@StoredAs("sourcing.pool.WebhookMoved")
public record WebhookMoved(String webhookId, String poolId, String agentId, String url, Instant movedAt)
        implements WebhookEvent {}
