package market.sourcing.api.imports.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies one file from its last checkpoint to its end, in as many turns as it takes. */
final class ImportJob implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ImportRun run;
    private final FileKind kind;
    private final Means means;
    private final long mostRefused;
    private Counters reached;
    private @Nullable Steps steps;

    ImportJob(ImportRun run, FileKind kind, Means means, long mostRefused) {
        this.run = run;
        this.kind = kind;
        this.means = means;
        this.mostRefused = mostRefused;
        this.reached = run.counters();
    }

    /**
     * Goes on to the end, or until there is a reason to halt before the next step.
     *
     * @param halts asked before each step; a store that it can't reach is waited for as for any other
     * @throws FileRefused when the file is not taken any further
     */
    Halt run(BooleanSupplier stopping, Supplier<Optional<Halt>> halts) throws IOException, InterruptedException {
        var wait = Duration.ofMillis(200);
        while (true) {
            try {
                return fromCheckpoint(halts);
            } catch (Interrupted interrupted) {
                close();
                log.warn("Import {} waits for a store: {}", run.id(), interrupted.getMessage());
                if (!pause(wait, stopping)) {
                    return Halt.STOPPING;
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        }
    }

    private static boolean pause(Duration wait, BooleanSupplier stopping) throws InterruptedException {
        for (long left = wait.toMillis(); left > 0 && !stopping.getAsBoolean(); left -= 100) {
            Thread.sleep(Math.min(left, 100));
        }
        return !stopping.getAsBoolean();
    }

    private Halt fromCheckpoint(Supplier<Optional<Halt>> halts) throws IOException, InterruptedException, Interrupted {
        try {
            while (true) {
                var halt = halts.get();
                if (halt.isPresent()) {
                    return halt.get();
                }
                var next = opened().next(reached);
                if (next == null) {
                    return Halt.END_OF_FILE;
                }
                reached = next;
                MostlyRefused.check(reached, mostRefused);
            }
        } catch (RuntimeException failed) {
            if (Outage.causes(failed)) {
                throw new Interrupted(failed);
            }
            throw failed;
        }
    }

    private Steps opened() throws IOException {
        var now = steps;
        if (now == null) {
            now = kind.open(run, reached, means);
            steps = now;
        }
        return now;
    }

    /** It can go on from its last checkpoint afterwards. */
    @Override
    public void close() throws IOException {
        var open = steps;
        steps = null;
        if (open != null) {
            open.close();
        }
    }

    /** A store went away in the middle of a step; the counters are those of the checkpoint before it. */
    private static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;

        Interrupted(RuntimeException cause) {
            super(cause.toString(), cause);
        }
    }
}
