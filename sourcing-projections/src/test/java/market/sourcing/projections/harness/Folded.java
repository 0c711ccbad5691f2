package market.sourcing.projections.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;

/** Documents and tallies of views, kept in memory as events fold them. */
public final class Folded {
    private final Map<String, Map<String, Object>> documents = new HashMap<>();
    private final Map<String, Map<String, Long>> sums = new HashMap<>();

    /** Finds documents that an event changes besides those it names, among all of a view and those just changed. */
    @FunctionalInterface
    interface Besides<D> {
        Collection<String> of(Recorded recorded, Map<String, D> changed);
    }

    /** What a batch changed. */
    record Change<D>(Map<String, D> documents, Map<String, Long> tallies) {}

    /** Of views whose events name all documents they change. */
    public <D> void apply(Projector<D> projector, List<Recorded> batch) {
        apply(projector, batch, (_, _) -> List.of());
    }

    <D> Change<D> apply(Projector<D> projector, List<Recorded> batch, Besides<D> besides) {
        var view = projector.view();
        var changed = new LinkedHashMap<String, D>();
        var moved = new HashMap<String, Long>();
        for (Recorded recorded : batch) {
            var recalled = new HashMap<String, Long>();
            projector.recalls(recorded.event()).forEach(key -> recalled.put(key, sum(view, key)));
            var ids = new LinkedHashSet<>(projector.touches(recorded.event()));
            ids.addAll(besides.of(recorded, changed));
            for (String id : ids) {
                var before = find(view, id);
                var after = projector.fold(before.orElse(null), id, recorded, recalled);
                before.map(projector::tallies).orElse(Map.of()).forEach((key, count) -> add(view, moved, key, -count));
                projector.tallies(after).forEach((key, count) -> add(view, moved, key, count));
                before.filter(document -> !projector.recounts(document, after))
                        .ifPresent(document ->
                                assertThat(projector.tallies(after)).isEqualTo(projector.tallies(document)));
                of(documents, view).put(id, after);
                changed.put(id, after);
            }
            projector.counts(recorded.event()).forEach((key, count) -> add(view, moved, key, count));
        }
        return new Change<>(changed, moved);
    }

    private void add(View<?> view, Map<String, Long> moved, String key, long count) {
        of(sums, view).merge(key, count, Long::sum);
        moved.merge(key, count, Long::sum);
    }

    public <D> Optional<D> find(View<D> view, String id) {
        return Optional.ofNullable(of(documents, view).get(id)).map(view.document()::cast);
    }

    public <D> List<D> all(View<D> view) {
        return of(documents, view).values().stream().map(view.document()::cast).toList();
    }

    public long sum(View<?> view, String key) {
        return of(sums, view).getOrDefault(key, 0L);
    }

    private static <T> Map<String, T> of(Map<String, Map<String, T>> all, View<?> view) {
        return all.computeIfAbsent(view.name(), _ -> new LinkedHashMap<>());
    }
}
