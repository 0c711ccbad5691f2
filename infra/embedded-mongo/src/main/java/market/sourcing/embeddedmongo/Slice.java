package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Neighbouring entries of an index, from a place to before another. */
record Slice(EntryMap entries, int from, int to) {
    int size() {
        return Math.max(0, to - from);
    }

    Iterator<Entry> walk(boolean forward) {
        return entries.walk(from, to, forward);
    }

    Slice and(Slice other) {
        return new Slice(entries, Math.max(from, other.from), Math.min(to, other.to));
    }

    /** The same entries in order and each once, because the branches of an {@code $or} may overlap. */
    static List<Slice> disjoint(List<Slice> slices) {
        var joined = new ArrayList<Slice>();
        for (Slice next : slices.stream()
                .filter(slice -> slice.size() > 0)
                .sorted(Comparator.comparingInt(Slice::from))
                .toList()) {
            if (!joined.isEmpty() && next.from <= joined.getLast().to) {
                Slice last = joined.removeLast();
                joined.add(new Slice(last.entries, last.from, Math.max(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
