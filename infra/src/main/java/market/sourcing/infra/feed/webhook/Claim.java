package market.sourcing.infra.feed.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that this node tells something now, and nobody else.
 *
 * @param token what proves it
 * @param webhook as it stood when it was claimed
 * @param known up to which event it is known who may hear what
 * @param rousedAt when it was last enabled or moved; null where it never was
 * @param triedAt when its target was called last; null where it never was
 * @param message what has to be sent; null where it has yet to be made of what is new
 */
record Claim(
        String token,
        Webhook webhook,
        long known,
        @Nullable Instant rousedAt,
        @Nullable Instant triedAt,
        @Nullable Message message) {

    /**
     * Tells of what happened after a position, up to another.
     *
     * @param again whether it is sent once more because its agent wants it, and not because it comes next
     */
    record Message(long number, long after, long upTo, boolean again) {}

    /**
     * Since when the target has taken nothing, if it takes nothing now. A time in which nobody called it, since its agent was not to be told
     * anything or no node ran, is not held against it.
     */
    Instant failingSince(Instant now) {
        var since = webhook.failingSince();
        if (since == null || triedAt == null || Retries.isInterrupted(triedAt, now)) {
            return now;
        }
        return rousedAt != null && rousedAt.isAfter(since) ? rousedAt : since;
    }
}
