package market.sourcing.infra.processing;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** All documents of a database as they were once. */
final class Copy {
    private static final String BUILDS = "view_builds";

    private final MongoDatabase database;
    private final Map<String, List<Document>> documents = new HashMap<>();

    Copy(MongoDatabase database) {
        this.database = database;
        database.listCollectionNames()
                .forEach(name ->
                        documents.put(name, database.getCollection(name).find().into(new ArrayList<>())));
    }

    /** The mark last, so that nobody takes the rest for what it was before. */
    void restore() {
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (!documents.containsKey(name)) {
                database.getCollection(name).drop();
            }
        }
        documents.forEach((name, all) -> {
            if (!name.equals(BUILDS)) {
                replace(name, all);
            }
        });
        replace(BUILDS, documents.getOrDefault(BUILDS, List.of()));
    }

    private void replace(String name, List<Document> all) {
        var collection = database.getCollection(name);
        collection.deleteMany(new Document());
        if (!all.isEmpty()) {
            collection.insertMany(all);
        }
    }
}
