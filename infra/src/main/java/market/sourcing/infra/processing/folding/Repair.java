package market.sourcing.infra.processing.folding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.MongoMarks;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;

/**
 * Folds the parked events of one document, one by one, while no batch runs on the build.
 *
 * <p>The tallies are already beyond these positions, so their own guard can't tell what is in them. Each event therefore is a
 * repair with a name of its own, which a tally remembers until PostgreSQL has forgotten the letter; tallies are written before
 * the document, and the document's position says that its event is done with. So a crash at any point repeats without doubling.
 */
public final class Repair<D> {
    private final Folding<D> folding;
    private final ViewStore<D> store;
    private final LongFunction<Recorded> log;
    private final Map<String, List<Delta>> unsettled = new LinkedHashMap<>();

    Repair(Folding<D> folding, ViewStore<D> store, LongFunction<Recorded> log) {
        this.folding = folding;
        this.store = store;
        this.log = log;
    }

    /** @param log tells the event of a position */
    public static <D> Repair<D> of(
            Build build, Projector<D> projector, ViewDatabase database, LongFunction<Recorded> log) {
        var documents = new Documents<>(projector.view(), database.codecs());
        return new Repair<>(
                new Folding<>(projector, documents),
                new MongoViewStore<>(build, documents, database, new MongoMarks(database)),
                log);
    }

    /**
     * @return what failed again; without an error when the event is in the document now
     */
    public Letter retry(String documentId, long position) {
        var stored = store.load(Set.of(documentId));
        var event = List.of(log.apply(position));
        // As the tallies are now: what has counted since did not reach this document while it was not there.
        var recalled = store.counts(folding.recalls(event));
        Folded folded = folding.fold(Map.of(documentId, event), stored, Set.of(), recalled);
        if (folded.letters().isEmpty()) {
            String name = documentId + "@" + position;
            store.repair(name, folded.deltas());
            store.write(folded.changes());
            unsettled.put(name, folded.deltas());
            return new Letter(documentId, position, null);
        }
        return folded.letters().getFirst();
    }

    /** Once the letters are gone for good. */
    public void settle() {
        unsettled.forEach(store::settle);
    }
}
