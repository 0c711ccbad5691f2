package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions that a document must all meet. There may be more in the query: the server's matcher has the last word. */
record Conjunction(List<Condition> conditions) {
    static final Conjunction NOTHING_KNOWN = new Conjunction(List.of());

    Conjunction and(Conjunction other) {
        return new Conjunction(
                Stream.concat(conditions.stream(), other.conditions.stream()).toList());
    }

    /** The conditions that hold whichever alternative does. */
    static Conjunction common(List<Conjunction> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        return new Conjunction(alternatives.getFirst().conditions.stream()
                .filter(condition -> alternatives.stream().allMatch(other -> other.conditions.contains(condition)))
                .distinct()
                .toList());
    }

    <C extends Condition> Stream<C> on(String path, Class<C> kind) {
        var found = new ArrayList<C>();
        for (Condition condition : conditions) {
            if (condition.path().equals(path) && kind.isInstance(condition)) {
                found.add(kind.cast(condition));
            }
        }
        return found.stream();
    }

    boolean isAbout(String path) {
        for (Condition condition : conditions) {
            if (condition.path().equals(path)) {
                return true;
            }
        }
        return false;
    }

    Stream<Condition.Equal> equalities(String path) {
        return on(path, Condition.Equal.class).filter(Condition.Equal::isAskable);
    }

    /** The keys one of which the path must have, if such a list is known. */
    Optional<List<Object>> keys(String path) {
        return equalities(path)
                .findFirst()
                .map(equal -> List.of(equal.key()))
                .or(() -> on(path, Condition.OneOf.class).findFirst().map(Condition.OneOf::keys));
    }

    /**
     * The interval the path's value is in. Several bounds join only where no document has an array, since two elements
     * of an array may meet one bound each.
     */
    Optional<Interval> interval(String path, boolean arrays) {
        var intervals = on(path, Condition.Within.class).map(Condition.Within::interval);
        return arrays ? intervals.findFirst() : intervals.reduce(Interval::and);
    }

    /** An interval around all the path's value may be, from whatever condition there is. */
    Optional<Interval> reach(String path, boolean arrays) {
        return keys(path)
                .filter(keys -> !keys.isEmpty())
                .map(keys -> Interval.point(keys.getFirst()).around(Interval.point(keys.getLast())))
                .or(() -> interval(path, arrays));
    }
}
