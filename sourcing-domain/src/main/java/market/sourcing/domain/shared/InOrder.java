package market.sourcing.domain.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Copies that can't change and keep their order; the JDK's own {@code copyOf} shuffles maps and sets anew at each start. */
public final class InOrder {
    private InOrder() {}

    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** With one more at its end. A long list is copied in one go: a stream takes each of its elements in hand. */
    public static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<T>(list.size() + 1);
        more.addAll(list);
        more.add(one);
        return Collections.unmodifiableList(more);
    }

    /** With another in the place of one. */
    public static <T> List<T> replacing(List<T> list, int place, T other) {
        var changed = new ArrayList<>(list);
        changed.set(place, other);
        return Collections.unmodifiableList(changed);
    }
}
