package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The agent is told there no more, for good. */
@StoredAs("sourcing.pool.WebhookEnded")
public record WebhookEnded(String webhookId, String poolId, String agentId, Instant endedAt) implements WebhookEvent {}
