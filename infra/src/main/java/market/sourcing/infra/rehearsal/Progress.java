package market.sourcing.infra.rehearsal;

import java.time.Instant;
import market.sourcing.domain.rehearsal.Findings;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, at one moment.
 *
 * @param position the last position of the log that was read; -1 for none
 * @param head the last position when the run began; -1 while it waits
 * @param eventsPerSecond since it began; 0 while it waits
 * @param findings when it is done
 */
public record Progress(
        RunState state,
        long position,
        long head,
        double eventsPerSecond,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Findings findings) {

    /** How far it is, from 0 to 100. */
    public double percent() {
        if (state == RunState.DONE) {
            return 100;
        }
        return head < 0 ? 0 : Math.floor(1000.0 * (position + 1) / (head + 1)) / 10;
    }
}
