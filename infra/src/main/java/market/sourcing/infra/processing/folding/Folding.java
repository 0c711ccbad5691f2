package market.sourcing.infra.processing.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Folds a batch in memory, document by document. Pure. */
final class Folding<D> {
    private final Projector<D> projector;
    private final Documents<D> documents;

    Folding(Projector<D> projector, Documents<D> documents) {
        this.projector = projector;
        this.documents = documents;
    }

    Concern concern() {
        return new Concern(projector);
    }

    /**
     * The events of a part by the document they touch, each in position order.
     *
     * @param matching finds the ids of documents as they are before the part
     */
    Map<String, List<Recorded>> byDocument(List<Recorded> events, Function<Bson, Set<String>> matching) {
        var touched = new LinkedHashMap<String, List<Recorded>>();
        for (Recorded recorded : events) {
            var ids = new LinkedHashSet<>(projector.touches(recorded.event()));
            projector.touchesAll(recorded.event()).map(matching).ifPresent(ids::addAll);
            for (String id : ids) {
                touched.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            }
        }
        return touched;
    }

    /** The keys of the tallies that the events recall. */
    Set<String> recalls(List<Recorded> events) {
        var keys = new HashSet<String>();
        events.forEach(recorded -> keys.addAll(projector.recalls(recorded.event())));
        return keys;
    }

    /** What the events themselves add to tallies. */
    List<Delta> counts(List<Recorded> events) {
        var deltas = new ArrayList<Delta>();
        events.forEach(recorded -> projector
                .counts(recorded.event())
                .forEach((key, amount) -> deltas.add(new Delta(key, recorded.position(), amount))));
        return deltas;
    }

    Folded fold(
            Map<String, List<Recorded>> touched,
            Map<String, Stored<D>> stored,
            Set<String> parked,
            Map<String, Long> recalled) {
        var folded = new Folded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        touched.forEach((id, events) -> fold(id, events, stored.get(id), parked.contains(id), recalled, folded));
        return folded;
    }

    private void fold(
            String id,
            List<Recorded> events,
            @Nullable Stored<D> stored,
            boolean parkedBefore,
            Map<String, Long> recalled,
            Folded folded) {
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
                D next = projector.fold(document, id, recorded, recalled);
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
        if (before != null && !projector.recounts(before, after)) {
            return List.of();
        }
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
