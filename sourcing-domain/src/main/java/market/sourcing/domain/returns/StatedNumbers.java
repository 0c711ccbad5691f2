package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.carrier.TrackingNumber;
import org.jspecify.annotations.Nullable;

/** Numbers that were stated in a case for one way, and what carriers have told of them. */
record StatedNumbers(Map<String, Standing> byNumber) {
    static final StatedNumbers NONE = new StatedNumbers(Map.of());

    StatedNumbers {
        byNumber = Map.copyOf(byNumber);
    }

    /** What is known of a number. */
    sealed interface Standing {}

    /** A carrier has to know it by then. */
    record AwaitingCarrier(Instant until) implements Standing {}

    /** Its carrier has told of it, last at an instant; or who stated it did, where that is enough. */
    record KnownToCarrier(Instant last) implements Standing {}

    /** @param awaitedUntil a carrier has to know it by then; null where the word of who states it is enough */
    StatedNumbers state(String carrier, String trackingNumber, @Nullable Instant awaitedUntil, Instant at) {
        return byNumber.get(key(carrier, trackingNumber)) instanceof KnownToCarrier
                ? this
                : with(
                        carrier,
                        trackingNumber,
                        awaitedUntil == null ? new KnownToCarrier(at) : new AwaitingCarrier(awaitedUntil));
    }

    StatedNumbers scanned(String carrier, String trackingNumber, Instant at) {
        return with(carrier, trackingNumber, new KnownToCarrier(at));
    }

    private StatedNumbers with(String carrier, String trackingNumber, Standing standing) {
        var changed = new HashMap<>(byNumber);
        changed.put(key(carrier, trackingNumber), standing);
        return new StatedNumbers(changed);
    }

    boolean has(String carrier, String trackingNumber) {
        return byNumber.containsKey(key(carrier, trackingNumber));
    }

    /** Whether its carrier has told of it, or who stated it where that is enough. */
    boolean isToldOf(String carrier, String trackingNumber) {
        return byNumber.get(key(carrier, trackingNumber)) instanceof KnownToCarrier;
    }

    /**
     * Whether it may be another parcel's: no carrier knew it in time, or has told of it for so long that it gives it out again.
     *
     * @param forRecipient whether the other is sent by whom this was sent to
     */
    boolean isFree(String carrier, String trackingNumber, boolean forRecipient, Instant now) {
        return switch (byNumber.get(key(carrier, trackingNumber))) {
            case null -> true;
            case KnownToCarrier(var last) ->
                !last.plus(TrackingNumber.NOT_GIVEN_OUT_AGAIN).isAfter(now);
            case AwaitingCarrier(var until) -> !until.isAfter(now) && !forRecipient;
        };
    }

    private static String key(String carrier, String trackingNumber) {
        return carrier + "/" + trackingNumber;
    }
}
