package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the documents are that a query asks for, in order, for who takes them as they are kept. Whoever runs it shares
 * the access to the collection until the last is taken.
 *
 * @param limit at most so many, 0 for all
 */
record Finding(
        IndexedCollection collection,
        Document query,
        @Nullable Document orderBy,
        int limit) {

    Stream<Integer> positions() {
        var asked = TopFields.of(query, orderBy);
        var matches = collection.matcher(query);
        var unique = unique();
        if (orderBy == null && (query.isEmpty() || unique.isPresent() && ById.isExact(query))) {
            return limited(unique.orElseGet(collection::positions));
        }
        var plan = unique.isPresent() ? Optional.<Plan>empty() : collection.plan(query, orderBy, limit);
        var order = plan.isPresent() && plan.get().isSorted() ? null : IndexedCollection.sortKeys(orderBy);
        if (order != null && limit > 0) {
            var first = new FirstInOrder(order, limit, matches);
            candidates(plan, asked).forEach(first::offer);
            if (first.isSure()) {
                return first.inItsOrder().stream().map(Candidate::position);
            }
        }
        var matching = candidates(plan, asked).filter(matches);
        return limited((order == null ? matching : sorted(matching, order)).map(Candidate::position));
    }

    private record Keyed(Candidate candidate, @Nullable Object[] keys) {}

    private static Stream<Candidate> sorted(Stream<Candidate> matching, SortKeys order) {
        return matching.map(each -> new Keyed(each, order.of(each)))
                .sorted((one, other) -> order.compare(one.keys(), other.keys()))
                .map(Keyed::candidate);
    }

    private Stream<Candidate> candidates(Optional<Plan> plan, Optional<TopFields> asked) {
        return unique().or(() -> plan.map(Plan::positions))
                .orElseGet(collection::positions)
                .map(position -> collection.candidate(position, asked));
    }

    private Optional<Stream<Integer>> unique() {
        return ById.positions(query, collection.getIndexes());
    }

    private Stream<Integer> limited(Stream<Integer> positions) {
        return limit > 0 ? positions.limit(limit) : positions;
    }
}
