package market.sourcing.infra.embedded.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Neighbouring entries of one posting, from a place to before another. */
record Slice(Posting posting, int from, int to) {
    int size() {
        return Math.max(0, to - from);
    }

    void forEach(Consumer<Entry> action) {
        posting.forEach(from, to, action);
    }

    /** The same entries in order and each once, because the branches of an {@code $or} may overlap. */
    static List<Slice> disjoint(List<Slice> slices) {
        if (slices.size() < 2) {
            return slices;
        }
        var joined = new ArrayList<Slice>();
        for (Slice next :
                slices.stream().sorted(Comparator.comparingInt(Slice::from)).toList()) {
            if (!joined.isEmpty() && next.from <= joined.getLast().to) {
                Slice last = joined.removeLast();
                joined.add(new Slice(last.posting, last.from, Math.max(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
