package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses how to find the candidates of a query, or finds that no index helps. */
final class QueryPlanner {
    private final List<Index<Integer>> indexes;
    private final int documents;

    QueryPlanner(List<Index<Integer>> indexes, int documents) {
        this.indexes = indexes;
        this.documents = documents;
    }

    /**
     * @param wanted how many matches end the search, those to be skipped included; 0 for all
     */
    Optional<Plan> plan(Document query, SortOrder order, int wanted) {
        var alternatives = QueryReader.alternatives(query);
        return new UniqueKeys(indexes).lookup(alternatives).or(() -> cheapest(alternatives, order, wanted));
    }

    private Optional<Plan> cheapest(List<Conjunction> alternatives, SortOrder order, int wanted) {
        var common = Conjunction.common(alternatives);
        var ways = indexes.stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(index -> new AccessPaths((SecondaryIndex) index, alternatives, common))
                .toList();
        var narrowed = ways.stream().flatMap(way -> way.narrowed().stream()).toList();
        var choice = new CandidateChoice(narrowed, documents);

        var options = new ArrayList<Option>();
        narrowed.forEach(path -> options.add(gathering(choice.all(path), order, wanted)));
        if (!order.isEmpty()) {
            Stream.concat(narrowed.stream(), ways.stream().flatMap(way -> way.whole(order).stream()))
                    .forEach(path -> IndexOrder.of(path, order, common)
                            .ifPresent(walk -> options.add(walk(choice.until(path, wanted), walk))));
        }
        return options.stream().min(Comparator.comparingDouble(Option::cost)).map(Option::plan);
    }

    private static Option gathering(Candidates candidates, SortOrder order, int wanted) {
        double cost = candidates.cost();
        if (!order.isEmpty() && wanted > 0) {
            cost += Cost.first(wanted, candidates.reaching()) - candidates.reaching() * Cost.MATCH;
        } else if (!order.isEmpty()) {
            cost += Cost.sort(candidates.reaching());
        }
        return new Option(new Gathering(candidates), cost);
    }

    private static Option walk(Candidates candidates, IndexOrder order) {
        return new Option(new OrderedWalk(candidates, order), candidates.cost());
    }

    private record Option(Plan plan, double cost) {}
}
