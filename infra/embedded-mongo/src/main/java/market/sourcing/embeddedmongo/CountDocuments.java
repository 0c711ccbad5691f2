package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/** The aggregate a driver sends to count documents, answered from the size of an index where one is exact. */
final class CountDocuments {
    private static final Document COUNT = new Document("_id", 1).append("n", new Document("$sum", 1));

    private CountDocuments() {}

    static Optional<Document> answer(IndexedDatabase database, String command, Document aggregate) {
        if (!(aggregate.get("pipeline") instanceof List<?> stages
                && stages.size() == 2
                && stages.get(0) instanceof Document first
                && first.size() == 1
                && first.get("$match") instanceof Document condition
                && new Document("$group", COUNT).equals(stages.get(1))
                && aggregate.get("cursor") instanceof Document
                && aggregate.get(command) instanceof String name
                && database.resolveCollection(name, false) instanceof IndexedCollection collection)) {
            return Optional.empty();
        }
        var count = collection.countByIndex(condition);
        return count.isPresent() ? Optional.of(reply(collection.getFullName(), count.getAsInt())) : Optional.empty();
    }

    private static Document reply(String namespace, int count) {
        List<Document> groups = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        var cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", groups);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
