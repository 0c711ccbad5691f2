package market.sourcing.infra.imports.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies one file from its last checkpoint to its end, in as many turns as it takes. */
final class ImportJob implements Closeable {
    private final ImportRun run;
    private final FileKind kind;
    private final ImportContext means;
    private final long mostRefused;
    private Counters reached;
    private @Nullable Steps steps;

    ImportJob(ImportRun run, FileKind kind, ImportContext means, long mostRefused) {
        this.run = run;
        this.kind = kind;
        this.means = means;
        this.mostRefused = mostRefused;
        this.reached = run.counters();
    }

    /**
     * Goes on to the end, or until there is a reason to halt before the next step.
     *
     * @param halts asked before each step
     * @throws FileRefused when the file is not taken any further
     */
    Halt run(Supplier<Optional<Halt>> halts) throws IOException, InterruptedException {
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
}
