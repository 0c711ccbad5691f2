package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses how to find the candidates of a query, or finds that no index helps. */
final class QueryPlanner {
    private static final SortOrder UNORDERED = new SortOrder(List.of());

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
        var unique = new UniqueKeys(indexes).lookup(alternatives);
        return unique.isPresent()
                ? Optional.of(unique.get())
                : Stream.concat(
                                cheapest(alternatives, order, wanted).stream(),
                                union(alternatives, order, wanted).stream())
                        .min(Comparator.comparingDouble(Option::cost))
                        .map(Option::plan);
    }

    /** Each alternative by the index that is best for it, if there are several and each has one. */
    private Optional<Option> union(List<Conjunction> alternatives, SortOrder order, int wanted) {
        if (alternatives.size() == 1) {
            return Optional.empty();
        }
        var options = new ArrayList<Option>();
        for (Conjunction alternative : alternatives) {
            var option = alone(List.of(alternative));
            if (option.isEmpty()) {
                return Optional.empty();
            }
            options.add(option.get());
        }
        double reaching = options.stream().mapToDouble(Option::reaching).sum();
        double cost = options.stream().mapToDouble(Option::cost).sum() + inOrder(order, wanted, reaching);
        return Optional.of(
                new Option(new Union(options.stream().map(Option::plan).toList()), cost, reaching));
    }

    private Optional<Option> alone(List<Conjunction> alternative) {
        return new UniqueKeys(indexes)
                .lookup(alternative)
                .map(known -> new Option(
                        known, known.found().size() * Cost.MATCH, known.found().size()))
                .or(() -> cheapest(alternative, UNORDERED, 0));
    }

    private Optional<Option> cheapest(List<Conjunction> alternatives, SortOrder order, int wanted) {
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
        return options.stream().min(Comparator.comparingDouble(Option::cost));
    }

    private static Option gathering(Candidates candidates, SortOrder order, int wanted) {
        double reaching = candidates.reaching();
        return new Option(new Gathering(candidates), candidates.cost() + inOrder(order, wanted, reaching), reaching);
    }

    /** What it costs more than matching all that reach the matcher to have them in order. */
    private static double inOrder(SortOrder order, int wanted, double reaching) {
        if (order.isEmpty()) {
            return 0;
        }
        return wanted > 0 ? Cost.first(wanted, reaching) - reaching * Cost.MATCH : Cost.sort(reaching);
    }

    private static Option walk(Candidates candidates, IndexOrder order) {
        return new Option(new OrderedWalk(candidates, order), candidates.cost(), candidates.reaching());
    }

    /**
     * @param cost estimated microseconds
     * @param reaching estimated candidates that the matcher has to judge
     */
    private record Option(Plan plan, double cost, double reaching) {}
}
