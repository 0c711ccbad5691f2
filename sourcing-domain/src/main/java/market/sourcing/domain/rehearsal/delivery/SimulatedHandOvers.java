package market.sourcing.domain.rehearsal.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import market.sourcing.domain.listing.DispatchPromise;

/**
 * Makes up when past orders were handed over, of which the log tells neither a promise nor a hand-over. The time from payment
 * is log-normal around the median, with a deviation of 0.5: at a median of 40 h, 36 % take more than 48 h, and 12 % more than
 * 72 h. It is derived from the order's id, so that every rehearsal makes up the same.
 *
 * @param promise the class that all of them are taken to have been promised
 * @param median half of them took less from payment to hand-over; more than nothing
 */
public record SimulatedHandOvers(DispatchPromise promise, Duration median) {
    private static final double DEVIATION = 0.5;
    private static final double UNIT = 0x1p-53;

    Instant handedOverAt(String orderId, Instant paidAt) {
        var seconds = median.toSeconds() * StrictMath.exp(DEVIATION * normal(orderId));
        return paidAt.plusSeconds(Math.round(seconds));
    }

    /** Standard normal by Box and Muller, from the two halves of the id's hash. */
    private static double normal(String orderId) {
        var hash = UUID.nameUUIDFromBytes(orderId.getBytes(StandardCharsets.UTF_8));
        var one = 1 - (hash.getMostSignificantBits() >>> 11) * UNIT;
        // The first two bits say what kind of UUID it is.
        var other = ((hash.getLeastSignificantBits() << 2) >>> 11) * UNIT;
        return StrictMath.sqrt(-2 * StrictMath.log(one)) * StrictMath.cos(2 * Math.PI * other);
    }
}
