package market.sourcing.api.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in: each is on disk before it is acknowledged, and applied by the worker afterwards. */
@Component
public class ImportIntake {
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
     * @throws FileTooLarge past this installation's limit
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
                take(id, before == null ? null : before.sha256(), body);
            } else if (before != null) {
                requireSame(before.sha256(), spool.measure(body).sha256());
            }
            return runs.find(id).orElseThrow();
        } finally {
            comingIn.remove(id);
        }
    }

    private void take(ImportId id, @Nullable String sha256Before, InputStream body) throws IOException {
        boolean safe = false;
        try {
            var receipt = spool.receive(id, body, everySecond(bytes -> runs.receiving(id, bytes)));
            requireSame(sha256Before, receipt.sha256());
            safe = runs.received(id, receipt);
        } finally {
            if (!safe) {
                spool.dropPart(id);
                runs.dropReceipt(id);
            }
        }
        if (safe) {
            spool.name(id);
            worker.submit(id);
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
}
