package market.sourcing.api.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.loops.EndOfProcess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the received files turn by turn, and at the start goes on with what a crash has left. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final List<FileKind> kinds;
    private final Spool spool;
    private final ImportRuns runs;
    private final Commands commands;
    private final ImportSettings settings;
    private final Turns turns = new Turns();
    private final Map<ImportId, ImportJob> begun = new HashMap<>();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    ImportWorker(List<FileKind> kinds, Spool spool, ImportRuns runs, Commands commands, ImportSettings settings) {
        this.kinds = List.copyOf(kinds);
        this.spool = spool;
        this.runs = runs;
        this.commands = commands;
        this.settings = settings;
    }

    void submit(ImportRun run) {
        turns.add(Turns.lane(run), run.id());
    }

    /** A file that was called off has its turn next, so that it ends at once. */
    void hurry(ImportId id) {
        turns.hurry(id);
    }

    @Override
    public void start() {
        stopping = false;
        try {
            recover();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of received imports can't be read.", unreadable);
        }
        thread = Thread.ofPlatform().name("imports").daemon().start(this::work);
    }

    /** Waits for the window in hand; the next start goes on behind it. */
    @Override
    public void stop() {
        stopping = true;
        var running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopping) {
                var next = turns.next(BETWEEN_LOOKS);
                if (next.isPresent()) {
                    turn(next.get(), threads);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            List.copyOf(begun.keySet()).forEach(this::close);
        }
    }

    private void recover() throws IOException {
        turns.clear();
        for (var part : spool.parts()) {
            var run = runs.find(part);
            if (run.isPresent() && run.get().isReceived()) {
                spool.name(part);
            } else {
                runs.dropReceipt(part);
                spool.dropPart(part);
            }
        }
        for (var whole : spool.wholes()) {
            log.info("Import {} goes on where it was left.", whole);
            var run = runs.find(whole);
            if (run.isPresent()) {
                spool.enterAgain(run.get());
                submit(run.get());
            } else {
                spool.drop(whole);
            }
        }
    }

    private void turn(ImportId id, ExecutorService threads) throws InterruptedException {
        try {
            if (isOver(id, threads)) {
                end(id);
            } else {
                turns.goBehind(id);
            }
        } catch (FileRefused refused) {
            log.info("Import {} is taken no further: {} {}", id, refused.fault(), refused.facts());
            fail(id, refused.fault().name());
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Throwable failure) {
            EndOfProcess.whenOutOfMemory(failure);
            // an error too, such as of a row that nests too deep, is this file's end and not that of the others
            log.error("Import {} failed.", id, failure);
            fail(id, "FAULT");
        }
    }

    /** False when it goes on in another turn, or after another start. */
    private boolean isOver(ImportId id, ExecutorService threads) throws IOException, InterruptedException {
        var run = runs.find(id).orElse(null);
        if (run == null) {
            return true;
        }
        if (run.isReceived()) {
            var job = begun.computeIfAbsent(
                    id, none -> new ImportJob(run, kind(run), new Means(commands, threads), settings.mostRefused()));
            switch (job.run(() -> stopping, halts(id))) {
                case END_OF_FILE -> runs.finish(id, ImportState.DONE, null);
                case CANCELLED -> {
                    runs.finish(id, ImportState.CANCELLED, null);
                    return true;
                }
                case TURN_OVER, STOPPING -> {
                    return false;
                }
            }
        }
        kind(run).forget(id);
        return true;
    }

    private Supplier<Optional<Halt>> halts(ImportId id) {
        long over = System.nanoTime() + settings.turn().toNanos();
        return () -> {
            if (stopping) {
                return Optional.of(Halt.STOPPING);
            }
            if (runs.isCancelling(id)) {
                return Optional.of(Halt.CANCELLED);
            }
            return turns.othersWait() && System.nanoTime() - over > 0 ? Optional.of(Halt.TURN_OVER) : Optional.empty();
        };
    }

    private FileKind kind(ImportRun run) {
        return kinds.stream().filter(each -> each.takes(run.kind())).findFirst().orElseThrow();
    }

    private void end(ImportId id) throws IOException {
        close(id);
        turns.leave(id);
        spool.drop(id);
    }

    private void fail(ImportId id, String failure) {
        try {
            runs.finish(id, ImportState.FAILED, failure);
            end(id);
        } catch (IOException | RuntimeException unwritten) {
            turns.leave(id);
            log.error("Import {} stays as it is until the next start.", id, unwritten);
        }
    }

    private void close(ImportId id) {
        var job = begun.remove(id);
        try {
            if (job != null) {
                job.close();
            }
        } catch (IOException unclosed) {
            log.warn("The file of import {} stays open.", id, unclosed);
        }
    }
}
