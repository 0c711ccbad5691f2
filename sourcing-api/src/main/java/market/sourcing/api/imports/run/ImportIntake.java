package market.sourcing.api.imports.run;

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
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} when the id was used for another file or factory
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
            if (runs.open(request)) {
                take(request, before == null ? null : before.sha256(), body);
            } else if (before != null) {
                requireSame(before.sha256(), spool.measure(body).sha256());
            }
            return runs.find(id).orElseThrow();
        } finally {
            comingIn.remove(id);
        }
    }

    /** Calls an import off, wherever it is; answers it as it stands then. */
    public Optional<ImportRun> cancel(ImportId id) {
        runs.cancel(id);
        worker.hurry(id);
        return runs.find(id);
    }

    private void take(ImportRequest request, @Nullable String sha256Before, InputStream body) throws IOException {
        var id = request.id();
        boolean safe = false;
        try {
            spool.enter(request);
            var receipt = spool.receive(id, body, everySecond(bytes -> mustStillCome(id, bytes)));
            requireSame(sha256Before, receipt.sha256());
            safe = runs.received(id, receipt);
        } catch (CalledOff nobodyWantsIt) {
            log.info("Import {} was called off while its file came in.", id);
        } finally {
            if (!safe) {
                spool.dropPart(id);
                runs.dropReceipt(id);
            }
        }
        if (safe) {
            spool.name(id);
            worker.submit(runs.find(id).orElseThrow());
        }
    }

    private void mustStillCome(ImportId id, long bytes) {
        if (!runs.receiving(id, bytes)) {
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
