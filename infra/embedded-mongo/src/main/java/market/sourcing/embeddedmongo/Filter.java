package market.sourcing.embeddedmongo;

import java.util.function.Predicate;

/** Tells cheaply that an entry's document cannot meet another condition of the query. */
sealed interface Filter {
    Predicate<Entry> test();

    /** Looks the entry up in another posting of the same index: best when few entries are to be tested. */
    record InPosting(Posting posting) implements Filter {
        @Override
        public Predicate<Entry> test() {
            return posting::contains;
        }
    }

    /** Marks all positions of the other access path first: best when many entries are to be tested. */
    record AtPositions(AccessPath path) implements Filter {
        @Override
        public Predicate<Entry> test() {
            var positions = path.marks();
            return entry -> positions.get(entry.position());
        }
    }
}
