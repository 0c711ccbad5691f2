package market.sourcing.api.delivery;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.projections.delivery.promise.OrderPromise;
import org.jspecify.annotations.Nullable;

/** How long a factory has. */
final class TimeLeft {
    private TimeLeft() {}

    /** Stands still while the factory waits; below zero after a miss; null where nothing is awaited any more. */
    static @Nullable Duration of(OrderPromise promise, Instant now) {
        var times = promise.times();
        return switch (promise.state()) {
            case RUNNING, MISSED -> Duration.between(now, times.dueAt());
            case PAUSED -> Duration.between(times.pausedAt() == null ? now : times.pausedAt(), times.dueAt());
            case KEPT, EXCUSED, ENDED -> null;
        };
    }
}
