package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An agent is told of a pool's changes at an address from now on.
 *
 * @param agentId the agent's account
 * @param after the position of the log whose event is the last that is not told there
 * @param fingerprint of the request
 */
@StoredAs("sourcing.pool.WebhookSubscribed")
public record WebhookSubscribed(
        String webhookId,
        String poolId,
        String agentId,
        String url,
        long after,
        Instant subscribedAt,
        String fingerprint)
        implements WebhookEvent {
    /** Of the secret that it begins with. */
    public static final int FIRST_GENERATION = 1;
}
