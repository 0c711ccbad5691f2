package market.sourcing.api.imports.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import market.sourcing.api.imports.line.BoundedLines;
import market.sourcing.infra.commands.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies one file from its last checkpoint to its end. */
final class ImportJob {
    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ImportSettings settings;
    private final Spool spool;
    private final Checkpoints checkpoints;
    private final Commands commands;
    private final ExecutorService threads;
    private final BooleanSupplier stopped;

    ImportJob(
            ImportSettings settings,
            Spool spool,
            Checkpoints checkpoints,
            Commands commands,
            ExecutorService threads,
            BooleanSupplier stopped) {
        this.settings = settings;
        this.spool = spool;
        this.checkpoints = checkpoints;
        this.commands = commands;
        this.threads = threads;
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
        var counters = from;
        var rows = new RowApplier(commands, checkpoints.transaction(), run.actor(), run.demoOwner());
        var applier = new WindowApplier(rows, threads, settings.concurrency());
        int mostLineBytes = (int) settings.mostLineBytes().toBytes();
        try (var lines = new BoundedLines(
                spool.read(run.id(), counters.bytes()), mostLineBytes, counters.bytes(), counters.lines())) {
            var reader = new WindowReader(
                    lines, settings.windowRows(), settings.windowBytes().toBytes());
            for (var window = reader.next(); !window.isEmpty(); window = reader.next()) {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                counters = checkpoint(run, counters, window, applier);
            }
            return true;
        }
    }

    private Counters checkpoint(ImportRun run, Counters before, Window window, WindowApplier applier)
            throws InterruptedException, Interrupted {
        try {
            applier.apply(window, checkpoints.open(run.id(), window));
            return checkpoints.close(run.id(), before, window);
        } catch (RuntimeException failed) {
            if (Outage.causes(failed)) {
                throw new Interrupted(before, failed);
            }
            throw failed;
        }
    }

    /** A store went away in the middle of a window; the counters are those of the checkpoint before it. */
    private static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Counters reached;

        Interrupted(Counters reached, RuntimeException cause) {
            super(cause.toString(), cause);
            this.reached = reached;
        }
    }
}
