package market.sourcing.infra.processing.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Mark;
import market.sourcing.infra.processing.builds.Marks;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;

/**
 * Applies batches to one build, inside a transaction of PostgreSQL that also commits the token. MongoDB is written first, tallies
 * before documents; whatever is lost by a crash is applied again and changes nothing ({@link Addition#beyond}).
 */
public final class BuildWriter<D> {
    private final Build build;
    private final Folding<D> folding;
    private final ViewStore<D> store;
    private final Ledger ledger;

    BuildWriter(Build build, Folding<D> folding, ViewStore<D> store, Ledger ledger) {
        this.build = build;
        this.folding = folding;
        this.store = store;
        this.ledger = ledger;
    }

    /** Writes a view's documents where the build has them. */
    public static <D> BuildWriter<D> of(
            Build build, Projector<D> projector, ViewDatabase database, Ledger ledger, Marks marks) {
        var documents = new Documents<>(projector.view(), database.codecs());
        return new BuildWriter<>(
                build,
                new Folding<>(projector, documents),
                new MongoViewStore<>(build, documents, database, marks),
                ledger);
    }

    /** @param events in position order */
    public void apply(List<Recorded> events) {
        var last = Mark.at(events.getLast());
        var concern = folding.concern();
        var writes = events.stream().map(Recorded::event).anyMatch(concern::isWith);
        boolean hasLetters = ledger.begin(build, last.position(), writes);
        if (!writes) {
            return;
        }
        for (List<Recorded> part : concern.parts(events)) {
            hasLetters |= write(part, hasLetters);
        }
        store.mark(last);
    }

    /** @return whether something of the part had to be parked */
    private boolean write(List<Recorded> part, boolean hasLetters) {
        var touched = folding.byDocument(part, store::matching);
        Set<String> parked = hasLetters ? ledger.parked(build, touched.keySet()) : Set.of();
        Folded folded =
                folding.fold(touched, store.load(touched.keySet()), parked, store.counts(folding.recalls(part)));
        ledger.park(build, folded.letters());
        var deltas = new ArrayList<>(folding.counts(part));
        deltas.addAll(folded.deltas());
        if (!deltas.isEmpty()) {
            var keys = deltas.stream().map(Delta::key).collect(Collectors.toSet());
            store.add(Addition.beyond(store.sums(keys), deltas));
        }
        store.write(folded.changes());
        return !folded.letters().isEmpty();
    }
}
