package market.sourcing.api.rehearsal;

import java.time.Instant;
import market.sourcing.api.contract.OneOf;
import market.sourcing.infra.rehearsal.RehearsalRun;
import market.sourcing.infra.rehearsal.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal, while it runs and afterwards.
 *
 * @param state WAITING for the one before it, RUNNING, DONE, CANCELLED or FAILED
 * @param asked what is rehearsed
 * @param position the last position of the log that was read; -1 for none
 * @param head the last position when it began; -1 while it waits
 * @param percent how far it is
 * @param result when it is done
 */
record ShownRehearsal(
        String id,
        @OneOf(RunState.class) String state,
        RehearsalBody asked,
        long position,
        long head,
        double percent,
        long eventsPerSecond,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ShownResult result) {

    static ShownRehearsal of(RehearsalRun run) {
        var progress = run.progress();
        return new ShownRehearsal(
                run.id(),
                progress.state().name(),
                (RehearsalBody) run.asked(),
                progress.position(),
                progress.head(),
                progress.percent(),
                Math.round(progress.eventsPerSecond()),
                progress.askedAt(),
                progress.startedAt(),
                progress.finishedAt(),
                ShownResult.of(progress.findings()));
    }
}
