package market.sourcing.infra.feed.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the last messages of a webhook.
 *
 * @param after the position after which it tells
 * @param upTo the position up to which it tells
 * @param outcome how the last attempt ended; null before the first
 * @param takenAt when it was first taken; null while it was not
 * @param again whether it is to be sent once more
 */
public record SentMessage(
        long number,
        long after,
        long upTo,
        Instant madeAt,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable Outcome outcome,
        @Nullable Instant takenAt,
        boolean again) {}
