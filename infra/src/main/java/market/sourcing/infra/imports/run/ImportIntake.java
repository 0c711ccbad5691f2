package market.sourcing.infra.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes files in: each is on disk before it is acknowledged, and applied by the worker afterwards. */
@Component
public class ImportIntake {
    private static final Logger log = LoggerFactory.getLogger(ImportIntake.class);

    private final Spool spool;
    private final ImportRuns runs;
    private final ImportWorker worker;
    private final Set<ImportId> comingIn = ConcurrentHashMap.newKeySet();

    ImportIntake(Spool spool, ImportRuns runs, ImportWorker worker) {
        this.spool = spool;
        this.runs = runs;
        this.worker = worker;
    }

    /**
     * Receives a file.
     *
     * @return the import as it stands; of a repeated id the one there was
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} when the id was used for another file, factory or profile
     * @throws AlreadyComingIn while another request sends the file of this id
     * @throws FileRefused when it can't be a file of rows, or is larger than this installation takes
     * @throws NoRoom while as many files wait here as may
     */
    public ImportRun receive(ImportRequest request, InputStream body) throws IOException {
        var id = request.id();
        if (!comingIn.add(id)) {
            throw new AlreadyComingIn();
        }
        try {
            var before = runs.find(id).orElse(null);
            if (before != null && !Objects.equals(before.factory(), request.factory())) {
                throw reused("The key was used for orders of another factory; nothing of this file was taken.");
            }
            if (before != null && !Objects.equals(before.profile(), request.profile())) {
                throw reused("The key was used for a book that is read otherwise; nothing of this file was taken.");
            }
            var file = SpooledFile.next(id);
            if (runs.open(request, file)) {
                take(request, file, before, body);
            } else if (before != null) {
                requireSame(before.sha256(), spool.measure(body).sha256());
            }
            // none is left where another node took the file of this id on and gave it up
            return runs.find(id).orElseThrow(AlreadyComingIn::new);
        } finally {
            comingIn.remove(id);
        }
    }

    /** Calls an import off, wherever it is; answers it as it stands then. */
    public Optional<ImportRun> cancel(ImportId id) {
        runs.cancel(id);
        var run = runs.find(id);
        run.map(ImportRun::file).ifPresent(worker::hurry);
        return run;
    }

    private void take(ImportRequest request, SpooledFile file, @Nullable ImportRun before, InputStream body)
            throws IOException {
        Receipt receipt = null;
        try {
            spool.enter(request);
            var measured = spool.receive(file, body, everySecond(bytes -> mustStillCome(file, bytes)));
            requireSame(before == null ? null : before.sha256(), measured.sha256());
            spool.name(file);
            receipt = measured;
        } catch (CalledOff nobodyWantsIt) {
            log.info("Import {} was called off, or sent elsewhere too, while its file came in.", file);
        } finally {
            if (receipt == null) {
                spool.drop(file);
                runs.giveUp(file, before);
            }
        }
        if (receipt != null) {
            acknowledge(request, file, receipt);
        }
    }

    /** A store that gives no answer may have written it all the same. */
    private void acknowledge(ImportRequest request, SpooledFile file, Receipt receipt) throws IOException {
        boolean clear = false;
        try {
            if (runs.received(file, receipt)) {
                worker.submit(request, file);
            } else {
                spool.drop(file);
            }
            clear = true;
        } finally {
            if (!clear) {
                worker.settle(file);
            }
        }
    }

    private void mustStillCome(SpooledFile file, long bytes) {
        if (!runs.receiving(file, bytes)) {
            throw new CalledOff();
        }
    }

    private static void requireSame(@Nullable String before, String now) {
        if (before != null && !before.equals(now)) {
            throw reused("The key was used for another file; nothing of this one was taken.");
        }
    }

    private static Refused reused(String sentence) {
        return new Refused(RefusalCode.IDEMPOTENCY_KEY_REUSED, sentence);
    }

    private static LongConsumer everySecond(LongConsumer progress) {
        var next = new long[] {System.nanoTime() + TimeUnit.SECONDS.toNanos(1)};
        return bytes -> {
            if (System.nanoTime() - next[0] > 0) {
                next[0] = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                progress.accept(bytes);
            }
        };
    }

    private static final class CalledOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CalledOff() {
            super("called off", null, false, false);
        }
    }
}
