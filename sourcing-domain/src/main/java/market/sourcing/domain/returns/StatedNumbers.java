package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.carrier.TrackingNumber;
import org.jspecify.annotations.Nullable;

/** Numbers that were stated in a case for one way, and when carriers have told of them last. */
final class StatedNumbers {
    private final Map<String, Stated> byNumber = new HashMap<>();

    /**
     * What is known of a number.
     *
     * @param nobodysUntil a carrier has to know it by then; null where the word of who stated it is enough
     * @param lastWordAt of its carrier, or of who stated it where that is enough; null while there is none
     */
    private record Stated(
            @Nullable Instant nobodysUntil, @Nullable Instant lastWordAt) {
        boolean isFree(boolean forRecipient, Instant now) {
            if (lastWordAt != null) {
                return !lastWordAt.plus(TrackingNumber.NOT_GIVEN_OUT_AGAIN).isAfter(now);
            }
            return nobodysUntil != null && !nobodysUntil.isAfter(now) && !forRecipient;
        }
    }

    /** @param awaitedUntil a carrier has to know it by then; null where the word of who states it is enough */
    void state(String carrier, String trackingNumber, @Nullable Instant awaitedUntil, Instant at) {
        var stated = awaitedUntil == null ? new Stated(null, at) : new Stated(awaitedUntil, null);
        byNumber.merge(key(carrier, trackingNumber), stated, (was, now) -> was.lastWordAt() == null ? now : was);
    }

    void scanned(String carrier, String trackingNumber, Instant at) {
        byNumber.put(key(carrier, trackingNumber), new Stated(null, at));
    }

    boolean has(String carrier, String trackingNumber) {
        return byNumber.containsKey(key(carrier, trackingNumber));
    }

    /** Whether its carrier has told of it, or who stated it where that is enough. */
    boolean isToldOf(String carrier, String trackingNumber) {
        var stated = byNumber.get(key(carrier, trackingNumber));
        return stated != null && stated.lastWordAt() != null;
    }

    /**
     * Whether it may be another parcel's: no carrier knew it in time, or has told of it for so long that it gives it out again.
     *
     * @param forRecipient whether the other is sent by whom this was sent to
     */
    boolean isFree(String carrier, String trackingNumber, boolean forRecipient, Instant now) {
        var stated = byNumber.get(key(carrier, trackingNumber));
        return stated == null || stated.isFree(forRecipient, now);
    }

    private static String key(String carrier, String trackingNumber) {
        return carrier + "/" + trackingNumber;
    }
}
