package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Documents that a unique index names; nearly always that of ids. */
final class ById {
    private static final String ID = "_id";

    private ById() {}

    /** The positions in an index that a query asks for nothing but keys of; empty for every other query. */
    static Optional<Stream<Integer>> positions(Document query, List<Index<Integer>> indexes) {
        return indexes.stream()
                .filter(index -> index.canHandle(query))
                .findFirst()
                .map(index -> StreamSupport.stream(index.getPositions(query).spliterator(), false));
    }

    /** Of the document whose id is a text and said in the query, whatever else it says. */
    static Optional<Integer> position(Document query, List<Index<Integer>> indexes) {
        return positions(new Document(ID, query.get(ID)), indexes).flatMap(Stream::findFirst);
    }

    /** Whether nothing but texts are asked for: two are equal in the index when they are for the matcher. */
    static boolean isExact(Document query) {
        return query.size() == 1
                && (query.get(ID) instanceof String
                        || query.get(ID) instanceof Document operator
                                && operator.size() == 1
                                && operator.get("$in") instanceof Collection<?> some
                                && some.stream().allMatch(String.class::isInstance));
    }
}
