package market.sourcing.infra.processing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.projections.view.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies batches to one build, inside a transaction of PostgreSQL that also commits the token. MongoDB is written first, tallies
 * before documents; whatever is lost by a crash is applied again and changes nothing ({@link Addition#beyond}).
 */
final class BuildWriter<D> {
    private static final Logger LOG = LoggerFactory.getLogger(BuildWriter.class);

    private final Build build;
    private final Folding<D> folding;
    private final ViewStore<D> store;
    private final Ledger ledger;
    private final ViewMetrics metrics;

    BuildWriter(Build build, Folding<D> folding, ViewStore<D> store, Ledger ledger, ViewMetrics metrics) {
        this.build = build;
        this.folding = folding;
        this.store = store;
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /** @param events in position order */
    void apply(List<Recorded> events) {
        var touched = folding.byDocument(events);
        long last = events.getLast().position();
        boolean hasLetters = ledger.begin(build, last, !touched.isEmpty());
        if (touched.isEmpty()) {
            return;
        }
        var parked = hasLetters ? ledger.parked(build, touched.keySet()) : Set.<String>of();
        Folded folded = folding.fold(touched, store.load(touched.keySet()), parked);
        ledger.park(build, folded.letters());
        if (!folded.deltas().isEmpty()) {
            var keys = folded.deltas().stream().map(Delta::key).collect(Collectors.toSet());
            store.add(Addition.beyond(store.sums(keys), folded.deltas()));
        }
        store.write(folded.changes());
        store.mark(last);
        report(folded.letters());
    }

    private void report(List<Letter> letters) {
        for (Letter letter : letters) {
            metrics.parked(build);
            if (letter.error() != null) {
                LOG.error(
                        "Parked event {} of document {} in {}: it and what follows on this document waits for an operator",
                        letter.position(),
                        letter.documentId(),
                        build.collection(),
                        letter.error());
            }
        }
    }
}
