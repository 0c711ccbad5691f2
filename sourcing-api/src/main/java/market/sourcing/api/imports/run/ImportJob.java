package market.sourcing.api.imports.run;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies one file from its last checkpoint to its end. */
final class ImportJob {
    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final FileKind kind;
    private final Means means;
    private final BooleanSupplier stopped;

    ImportJob(FileKind kind, Means means, BooleanSupplier stopped) {
        this.kind = kind;
        this.means = means;
        this.stopped = stopped;
    }

    /** Whether the end was reached; false when it was stopped before. */
    boolean run(ImportRun run) throws IOException, InterruptedException {
        var wait = Duration.ofMillis(200);
        var counters = run.counters();
        while (true) {
            try {
                return fromCheckpoint(run, counters);
            } catch (Interrupted interrupted) {
                counters = interrupted.reached;
                log.warn("Import {} waits for a store: {}", run.id(), interrupted.getMessage());
                if (!pause(wait)) {
                    return false;
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        }
    }

    private boolean pause(Duration wait) throws InterruptedException {
        for (long left = wait.toMillis(); left > 0 && !stopped.getAsBoolean(); left -= 100) {
            Thread.sleep(Math.min(left, 100));
        }
        return !stopped.getAsBoolean();
    }

    private boolean fromCheckpoint(ImportRun run, Counters from) throws IOException, InterruptedException, Interrupted {
        var reached = from;
        try (var steps = kind.open(run, reached, means)) {
            while (!stopped.getAsBoolean()) {
                var next = steps.next(reached);
                if (next == null) {
                    return true;
                }
                reached = next;
            }
            return false;
        } catch (RuntimeException failed) {
            if (Outage.causes(failed)) {
                throw new Interrupted(reached, failed);
            }
            throw failed;
        }
    }

    /** A store went away in the middle of a step; the counters are those of the checkpoint before it. */
    private static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Counters reached;

        Interrupted(Counters reached, RuntimeException cause) {
            super(cause.toString(), cause);
            this.reached = reached;
        }
    }
}
