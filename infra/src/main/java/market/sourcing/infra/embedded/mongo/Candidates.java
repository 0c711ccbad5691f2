package market.sourcing.infra.embedded.mongo;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An access path and the filters that spare the matcher some of its documents.
 *
 * @param cost estimated microseconds to find the candidates and match them
 * @param reaching estimated candidates that the matcher has to judge
 */
record Candidates(AccessPath path, List<Filter> filters, double cost, double reaching) {
    Stream<Entry> entries() {
        return path.entries().filter(filter());
    }

    Predicate<Entry> filter() {
        return filters.stream().map(Filter::test).reduce(entry -> true, Predicate::and);
    }
}
