package market.sourcing.infra.processing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.projections.view.Recorded;

/**
 * Applies batches to one build, inside a transaction of PostgreSQL that also commits the token. MongoDB is written first, tallies
 * before documents; whatever is lost by a crash is applied again and changes nothing ({@link Addition#beyond}).
 */
final class BuildWriter<D> {
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

    /** @param events in position order */
    void apply(List<Recorded> events) {
        var touched = folding.byDocument(events);
        long last = events.getLast().position();
        boolean hasLetters = ledger.begin(build, last, !touched.isEmpty());
        if (touched.isEmpty()) {
            return;
        }
        Set<String> parked = hasLetters ? ledger.parked(build, touched.keySet()) : Set.of();
        Folded folded = folding.fold(touched, store.load(touched.keySet()), parked);
        ledger.park(build, folded.letters());
        if (!folded.deltas().isEmpty()) {
            var keys = folded.deltas().stream().map(Delta::key).collect(Collectors.toSet());
            store.add(Addition.beyond(store.sums(keys), folded.deltas()));
        }
        store.write(folded.changes());
        store.mark(last);
    }
}
