package market.sourcing.api.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the received files one after another, and at the start goes on with what a crash has left. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<FileKind> kinds;
    private final Spool spool;
    private final ImportRuns runs;
    private final Commands commands;
    private final LinkedBlockingQueue<ImportId> waiting = new LinkedBlockingQueue<>();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    ImportWorker(List<FileKind> kinds, Spool spool, ImportRuns runs, Commands commands) {
        this.kinds = List.copyOf(kinds);
        this.spool = spool;
        this.runs = runs;
        this.commands = commands;
    }

    void submit(ImportId id) {
        waiting.add(id);
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
                var id = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (id != null) {
                    run(id, threads);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void recover() throws IOException {
        for (var part : spool.parts()) {
            var run = runs.find(part);
            if (run.isPresent() && run.get().state() == ImportState.RUNNING) {
                spool.name(part);
            } else {
                runs.dropReceipt(part);
                spool.dropPart(part);
            }
        }
        for (var whole : spool.wholes()) {
            log.info("Import {} goes on where it was left.", whole);
            waiting.add(whole);
        }
    }

    private void run(ImportId id, ExecutorService threads) throws InterruptedException {
        try {
            var run = runs.find(id);
            if (run.isEmpty() || done(run.get(), threads)) {
                spool.drop(id);
            }
        } catch (IOException | RuntimeException failure) {
            log.error("Import {} failed.", id, failure);
            fail(id);
        }
    }

    /** False when it was stopped before its end. */
    private boolean done(ImportRun run, ExecutorService threads) throws IOException, InterruptedException {
        var kind = kinds.stream()
                .filter(each -> each.takes(run.kind()))
                .findFirst()
                .orElseThrow();
        if (run.state() == ImportState.RUNNING) {
            var job = new ImportJob(kind, new Means(commands, threads), () -> stopping);
            if (!job.run(run)) {
                return false;
            }
            runs.finish(run.id(), ImportState.DONE, null);
        }
        kind.forget(run.id());
        return true;
    }

    private void fail(ImportId id) {
        try {
            runs.finish(id, ImportState.FAILED, "FAULT");
            spool.drop(id);
        } catch (IOException | RuntimeException failure) {
            log.error("Import {} stays as it is until the next start.", id, failure);
        }
    }
}
