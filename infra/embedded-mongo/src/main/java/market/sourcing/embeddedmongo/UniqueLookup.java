package market.sourcing.embeddedmongo;

import java.util.SortedSet;
import java.util.stream.Stream;

/** The few documents that unique keys name; whatever else the query says, such as a guard, is left to the matcher. */
record UniqueLookup(SortedSet<Integer> found) implements Plan {
    @Override
    public Stream<Integer> positions() {
        return found.stream();
    }

    @Override
    public boolean isSorted() {
        return false;
    }
}
