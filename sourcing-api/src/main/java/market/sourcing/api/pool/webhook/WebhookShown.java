package market.sourcing.api.pool.webhook;

import java.time.Instant;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.pool.feed.FeedCursor;
import market.sourcing.domain.pool.DisablingReason;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * An address where an agent is told of a pool's changes.
 *
 * @param agentId the agent's account
 * @param cursor of the last change that was taken
 * @param disabledAt null unless it is disabled
 * @param failingSince since when the target has taken nothing; null while it takes what it is sent
 * @param granted whether the agent may see the pool; while not, nothing is told
 * @param nextAt when it is tried next, while the target takes nothing
 * @param position of the last change that was taken
 * @param reason why it is disabled: the target is gone for good, or took nothing for three days
 * @param rotatedAt since when the newest secret signs; null of the first
 */
record WebhookShown(
        String id,
        long version,
        String poolId,
        String agentId,
        String url,
        @OneOf(Webhook.State.class) String state,
        boolean granted,
        Instant subscribedAt,
        @Nullable Instant rotatedAt,
        @OneOf(DisablingReason.class) @Nullable String reason,
        @Nullable Instant disabledAt,
        long position,
        String cursor,
        @Nullable Instant failingSince,
        @Nullable Instant nextAt) {
    static WebhookShown of(Webhook webhook) {
        return new WebhookShown(
                webhook.id(),
                webhook.version(),
                webhook.poolId(),
                webhook.agentId(),
                webhook.url(),
                webhook.state().name(),
                webhook.granted(),
                webhook.subscribedAt(),
                webhook.rotatedAt(),
                webhook.reason(),
                webhook.disabledAt(),
                webhook.position(),
                FeedCursor.text(new PoolId(webhook.poolId()), webhook.position()),
                webhook.failingSince(),
                webhook.nextAt());
    }
}
