package market.sourcing.embeddedmongo;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * An access path and the filters that spare the matcher some of its documents.
 *
 * @param cost estimated microseconds to find the candidates and match them
 * @param reaching estimated candidates that the matcher has to judge
 */
record Candidates(AccessPath path, List<Filter> filters, double cost, double reaching) {
    BitSet positions() {
        return path.positions(filter());
    }

    Predicate<Entry> filter() {
        return filters.stream().map(Filter::test).reduce(Predicate::and).orElse(entry -> true);
    }
}
