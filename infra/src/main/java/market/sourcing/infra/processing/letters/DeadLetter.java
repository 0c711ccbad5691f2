package market.sourcing.infra.processing.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a document could not take, or that waits behind such a one.
 *
 * @param position of the event in the log
 * @param errorClass null when the event only waits
 * @param errorMessage at most 1000 characters
 */
public record DeadLetter(
        UUID buildId,
        String view,
        int version,
        int build,
        String documentId,
        long position,
        @Nullable String errorClass,
        @Nullable String errorMessage,
        int attempts,
        Instant parkedAt) {}
