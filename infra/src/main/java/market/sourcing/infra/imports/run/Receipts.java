package market.sourcing.infra.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tells of files that are here whether an import stands on them. One on which none does is dropped. */
final class Receipts {
    private final Spool spool;
    private final ImportRuns runs;
    private final Queue<SpooledFile> unclear = new ConcurrentLinkedQueue<>();

    Receipts(Spool spool, ImportRuns runs) {
        this.spool = spool;
        this.runs = runs;
    }

    /** The imports whose files were here before a start, in the order in which they came: order books build on each other. */
    List<ImportRun> afterStart() throws IOException {
        unclear.clear();
        for (var part : spool.parts()) {
            var run = runs.find(part.id()).filter(it -> it.standsOn(part));
            if (run.isPresent()) {
                spool.name(part);
            } else {
                drop(part);
            }
        }
        var received = new ArrayList<ImportRun>();
        for (var whole : spool.wholes()) {
            received(whole).ifPresent(received::add);
        }
        for (var run : received) {
            spool.enterAgain(run);
        }
        received.sort(Comparator.comparing(ImportRun::startedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        return received;
    }

    /** It may have been acknowledged or not; the log, when it answers again, tells which. */
    void settleLater(SpooledFile file) {
        unclear.add(file);
    }

    /** The import of one of them, when it stands on it; it is asked again where this fails. */
    Optional<ImportRun> settleNext() throws IOException {
        var file = unclear.peek();
        if (file == null) {
            return Optional.empty();
        }
        var run = received(file);
        unclear.remove(file);
        return run;
    }

    private Optional<ImportRun> received(SpooledFile whole) throws IOException {
        var run = runs.find(whole.id()).filter(it -> it.standsOn(whole));
        if (run.isEmpty()) {
            drop(whole);
        }
        return run;
    }

    private void drop(SpooledFile file) throws IOException {
        runs.giveUp(file, null);
        spool.drop(file);
    }
}
