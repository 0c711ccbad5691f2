package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Folds a batch in memory, document by document. Pure. */
final class Folding<D> {
    private final Projector<D> projector;
    private final Documents<D> documents;

    Folding(Projector<D> projector, Documents<D> documents) {
        this.projector = projector;
        this.documents = documents;
    }

    /** The events of a batch by the document they touch, each in position order. */
    Map<String, List<Recorded>> byDocument(List<Recorded> events) {
        var touched = new LinkedHashMap<String, List<Recorded>>();
        for (Recorded recorded : events) {
            for (String id : new LinkedHashSet<>(projector.touches(recorded.event()))) {
                touched.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            }
        }
        return touched;
    }

    Folded fold(Map<String, List<Recorded>> touched, Map<String, Stored<D>> stored, Set<String> parked) {
        var folded = new Folded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        touched.forEach((id, events) -> fold(id, events, stored.get(id), parked.contains(id), folded));
        return folded;
    }

    private void fold(
            String id, List<Recorded> events, @Nullable Stored<D> stored, boolean parkedBefore, Folded folded) {
        long before = stored == null ? Change.FRESH : stored.position();
        D document = stored == null ? null : stored.document();
        Change change = null;
        boolean parked = parkedBefore;
        for (Recorded recorded : events) {
            long position = recorded.position();
            if (position <= before) {
                continue;
            }
            if (parked) {
                folded.letters().add(new Letter(id, position, null));
                continue;
            }
            try {
                D next = projector.fold(document, id, recorded);
                // Each step has to be storable, not just the last: what is parked must not depend on where batches end.
                BsonDocument encoded = documents.encode(next, id, position);
                folded.deltas().addAll(deltas(document, next, position));
                document = next;
                change = new Change(id, encoded, before, position);
            } catch (RuntimeException e) {
                parked = true;
                folded.letters().add(new Letter(id, position, e));
            }
        }
        if (change != null) {
            folded.changes().add(change);
        }
    }

    private List<Delta> deltas(@Nullable D before, D after, long position) {
        Map<String, Long> now = projector.tallies(after);
        Map<String, Long> was = before == null ? Map.of() : projector.tallies(before);
        if (now.equals(was)) {
            return List.of();
        }
        var amounts = new HashMap<>(now);
        was.forEach((key, count) -> amounts.merge(key, -count, Long::sum));
        return amounts.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new Delta(e.getKey(), position, e.getValue()))
                .toList();
    }
}
