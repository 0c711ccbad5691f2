package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the ways one index offers into the candidates of a query. */
final class AccessPaths {
    private final SecondaryIndex index;
    private final IndexField leading;
    private final List<Conjunction> alternatives;
    private final Conjunction common;
    /** Made when first needed: most indexes of a collection have nothing to say about a query. */
    private @Nullable List<Narrowing> narrowings;

    AccessPaths(SecondaryIndex index, List<Conjunction> alternatives, Conjunction common) {
        this.index = index;
        this.leading = index.field(0);
        this.alternatives = alternatives;
        this.common = common;
    }

    private List<Narrowing> narrowings() {
        var made = narrowings;
        if (made == null) {
            made = alternatives.stream()
                    .map(alternative -> new Narrowing(index, alternative))
                    .toList();
            narrowings = made;
        }
        return made;
    }

    /** One way for each equality that holds in every alternative, else one over keys, else one over an interval. */
    List<AccessPath> narrowed() {
        if (!alternatives.getFirst().isAbout(leading.path())) {
            return List.of();
        }
        var equalities = common.equalities(leading.path()).map(this::byEquality).toList();
        if (!equalities.isEmpty()) {
            return equalities;
        }
        return byKeys().or(this::byInterval).stream().toList();
    }

    /** The way through the whole index, worth going only when the order begins with its first field. */
    Optional<AccessPath> whole(SortOrder order) {
        return order.fields().getFirst().path().equals(leading.path())
                ? Optional.of(AccessPath.to(
                        index, "", new Postings.Stretch(index.entries().all()), narrowings()))
                : Optional.empty();
    }

    private AccessPath byEquality(Condition.Equal equality) {
        return AccessPath.to(index, equality, existing(Stream.of(equality.key())), narrowings());
    }

    private Optional<AccessPath> byKeys() {
        var keys = new HashSet<Object>();
        for (Conjunction alternative : alternatives) {
            var known = alternative.keys(leading.path());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            keys.addAll(known.get());
        }
        return Optional.of(AccessPath.to(index, leading.path(), existing(keys.stream()), narrowings()));
    }

    private Optional<AccessPath> byInterval() {
        if (!leading.comparesExactly()) {
            return Optional.empty();
        }
        var reaches = new ArrayList<Interval>();
        for (Conjunction alternative : alternatives) {
            var reach = alternative.reach(leading.path(), leading.hasArrays());
            if (reach.isEmpty()) {
                return Optional.empty();
            }
            reaches.add(reach.get());
        }
        return reaches.stream()
                .reduce(Interval::around)
                .map(interval -> AccessPath.to(
                        index,
                        leading.path(),
                        new Postings.Stretch(index.entries().within(leading.range(interval))),
                        narrowings()));
    }

    private Postings existing(Stream<Object> keys) {
        return new Postings.Of(leading.bytes(keys.toList()).stream()
                .map(index.entries()::posting)
                .filter(posting -> posting.size() > 0)
                .toList());
    }
}
