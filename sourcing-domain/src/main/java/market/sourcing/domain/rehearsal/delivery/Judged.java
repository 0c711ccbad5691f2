package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order, as it was and as it would have been.
 *
 * @param simulated whether promise and hand-over are made up; what "happened" then is what would have happened under the
 *     rules of its time
 * @param promised the class that was promised
 * @param rehearsed the class that would have been
 * @param dueAt when it would have been due
 * @param handedOverAt when the last of it was handed over; null while it is not
 */
public record Judged(
        String orderId,
        String factoryId,
        boolean simulated,
        String promised,
        String rehearsed,
        String currency,
        Instant dueAt,
        @Nullable Instant handedOverAt,
        Verdict happened,
        Verdict wouldHave) {

    boolean differs() {
        return !happened.equals(wouldHave);
    }
}
