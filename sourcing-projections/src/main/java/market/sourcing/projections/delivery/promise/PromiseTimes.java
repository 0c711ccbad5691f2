package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants that matter to a promise.
 *
 * @param dueAt handed over at this very instant is in time
 * @param overdueAt not handed over by then, the buyer may cancel and gets everything back
 * @param pausedAt since when the factory waits; null while it does not
 * @param handedOverAt when the last of a kept promise was handed over; null otherwise
 */
public record PromiseTimes(
        Instant startedAt,
        Instant dueAt,
        Instant overdueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant handedOverAt) {

    PromiseTimes paused(Instant at) {
        return new PromiseTimes(startedAt, dueAt, overdueAt, at, handedOverAt);
    }

    PromiseTimes running(Instant due, Instant overdue) {
        return new PromiseTimes(startedAt, due, overdue, null, handedOverAt);
    }

    PromiseTimes extended(Instant due, Instant overdue) {
        return new PromiseTimes(startedAt, due, overdue, pausedAt, handedOverAt);
    }

    PromiseTimes kept(Instant at) {
        return new PromiseTimes(startedAt, dueAt, overdueAt, null, at);
    }
}
