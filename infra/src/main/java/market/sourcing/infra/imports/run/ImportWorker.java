package market.sourcing.infra.imports.run;

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
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.Outage;
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
    private final Map<SpooledFile, ImportJob> begun = new HashMap<>();
    private final Receipts receipts;
    private volatile boolean stopping;
    private final StorePause pause = new StorePause(() -> stopping);
    private volatile @Nullable Thread thread;

    ImportWorker(List<FileKind> kinds, Spool spool, ImportRuns runs, Commands commands, ImportSettings settings) {
        this.kinds = List.copyOf(kinds);
        this.spool = spool;
        this.runs = runs;
        this.receipts = new Receipts(spool, runs);
        this.commands = commands;
        this.settings = settings;
    }

    void submit(ImportRequest request, SpooledFile file) {
        turns.add(request, file);
    }

    /** It may have been acknowledged, or not: it is applied or dropped when the log can be asked. */
    void settle(SpooledFile file) {
        receipts.settleLater(file);
    }

    /** A file that was called off has its turn next, so that it ends at once. */
    void hurry(SpooledFile file) {
        turns.hurry(file);
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
                settleNext();
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
        for (var run : receipts.afterStart()) {
            log.info("Import {} goes on where it was left.", run.id());
            submit(run.request(), run.file());
        }
    }

    private void settleNext() throws InterruptedException {
        try {
            receipts.settleNext().ifPresent(run -> submit(run.request(), run.file()));
        } catch (IOException | RuntimeException unanswered) {
            log.warn("Whether a file was received can't be told yet: {}", unanswered.toString());
            pause.take();
        }
    }

    private void turn(SpooledFile file, ExecutorService threads) throws InterruptedException {
        try {
            if (isOver(file, threads)) {
                end(file);
            } else {
                turns.goBehind(file);
            }
            pause.over();
        } catch (FileRefused refused) {
            log.info("Import {} is taken no further: {} {}", file, refused.fault(), refused.facts());
            fail(file, refused.fault().name());
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Throwable failure) {
            EndOfProcess.whenOutOfMemory(failure);
            if (failure instanceof RuntimeException && isOfAStore(failure)) {
                log.warn("Import {} waits for a store: {}", file, failure.toString());
                close(file);
                turns.goBehind(file);
                pause.take();
            } else {
                // an error too, such as of a row that nests too deep, is this file's end and not that of the others
                log.error("Import {} failed.", file, failure);
                fail(file, "FAULT");
            }
        }
    }

    /** Of the folder of received files, too. */
    private static boolean isOfAStore(Throwable failure) {
        return Outage.causes(failure) || Causes.of(failure, IOException.class).isPresent();
    }

    /** False when it goes on in another turn, or after another start. */
    private boolean isOver(SpooledFile file, ExecutorService threads) throws IOException, InterruptedException {
        var run = runs.find(file.id()).filter(it -> it.standsOn(file)).orElse(null);
        if (run == null) {
            return true;
        }
        var kind = kind(run);
        var job = begun.computeIfAbsent(
                file, none -> new ImportJob(run, kind, new ImportContext(commands, threads), settings.mostRefused()));
        return switch (job.run(halts(file.id()))) {
            case END_OF_FILE -> {
                kind.forget(file.id());
                runs.finish(file, ImportState.DONE, null);
                yield true;
            }
            case CANCELLED -> {
                runs.finish(file, ImportState.CANCELLED, null);
                yield true;
            }
            case TURN_OVER, STOPPING -> false;
        };
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

    private void end(SpooledFile file) throws IOException {
        close(file);
        turns.leave(file);
        spool.drop(file);
    }

    private void fail(SpooledFile file, String failure) {
        try {
            runs.finish(file, ImportState.FAILED, failure);
            end(file);
        } catch (IOException | RuntimeException unwritten) {
            turns.leave(file);
            log.error("Import {} stays as it is until the next start.", file, unwritten);
        }
    }

    private void close(SpooledFile file) {
        var job = begun.remove(file);
        try {
            if (job != null) {
                job.close();
            }
        } catch (IOException unclosed) {
            log.warn("The file of import {} stays open.", file, unclosed);
        }
    }
}
