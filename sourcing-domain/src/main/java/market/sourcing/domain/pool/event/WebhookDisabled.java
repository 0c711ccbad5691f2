package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** Nothing more is told there, until the agent wants it again: it is gone, or took nothing for days. */
@StoredAs("sourcing.pool.WebhookDisabled")
public record WebhookDisabled(String webhookId, String poolId, String agentId, String reason, Instant disabledAt)
        implements WebhookEvent {}
