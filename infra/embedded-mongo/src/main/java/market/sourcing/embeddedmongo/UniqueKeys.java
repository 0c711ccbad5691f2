package market.sourcing.embeddedmongo;

import static java.util.function.Predicate.not;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the library's unique indexes for queries that name all their keys and more. The library itself asks them only
 * for queries of exactly those keys, so that a guarded update by {@code _id} would read the whole collection.
 */
final class UniqueKeys {
    private static final String ID = "_id";

    private final List<Index<Integer>> indexes;

    UniqueKeys(List<Index<Integer>> indexes) {
        this.indexes = indexes.stream().filter(Index::isUnique).toList();
    }

    Optional<UniqueLookup> lookup(List<Conjunction> alternatives) {
        var found = new TreeSet<Integer>();
        for (Conjunction alternative : alternatives) {
            var positions = indexes.stream()
                    .flatMap(index -> positions(index, alternative).stream())
                    .findFirst();
            if (positions.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(positions.get());
        }
        return Optional.of(new UniqueLookup(found));
    }

    private static Optional<List<Integer>> positions(Index<Integer> index, Conjunction wanted) {
        var keys = index.getKeys();
        if (keys.size() == 1 && keys.getFirst().getKey().equals(ID)) {
            return ids(wanted)
                    .map(ids -> ids.flatMap(id -> ask(index, new Document(ID, id)).stream())
                            .toList());
        }
        var query = new Document();
        keys.forEach(key -> query.putIfNotNull(key.getKey(), equalTo(key, wanted)));
        return query.size() == keys.size() && index.canHandle(query)
                ? Optional.of(ask(index, query))
                : Optional.empty();
    }

    private static Optional<Stream<Object>> ids(Conjunction wanted) {
        var equal = wanted.on(ID, Condition.Equal.class)
                .map(Condition.Equal::value)
                .filter(not(UniqueKeys::hasOperators))
                .findFirst();
        return equal.map(Stream::of)
                .or(() -> wanted.on(ID, Condition.OneOf.class).findFirst().map(some -> some.values().stream()));
    }

    // Below the top level, and for more than equality, arrays make the library's unique keys differ from its matcher.
    private static @Nullable Object equalTo(IndexKey key, Conjunction wanted) {
        return key.getKey().contains(".")
                ? null
                : wanted.equalities(key.getKey())
                        .findFirst()
                        .map(Condition.Equal::value)
                        .orElse(null);
    }

    private static List<Integer> ask(Index<Integer> index, Document keys) {
        var positions = new ArrayList<Integer>();
        index.getPositions(keys).forEach(positions::add);
        return positions;
    }

    private static boolean hasOperators(Object value) {
        return value instanceof Document document
                && document.entrySet().stream()
                        .anyMatch(part -> part.getKey().startsWith("$") || hasOperators(part.getValue()));
    }
}
