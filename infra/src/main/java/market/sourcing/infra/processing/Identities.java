package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.projections.view.View;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection view_builds: MongoDB's own word on which build each collection is, and up to which position. */
final class Identities {
    static final String COLLECTION = "view_builds";
    static final String BUILD_ID = "buildId";

    private final MongoDatabase database;

    Identities(MongoDatabase database) {
        this.database = database;
    }

    record Identity(String buildId, long position) {

        /** Whether the collection is the build's, holds at least what was written to it, and nothing the log doesn't have. */
        static boolean isIntact(@Nullable Identity identity, Build build, long head) {
            return identity != null
                    && identity.buildId().equals(build.id().toString())
                    && identity.position() >= build.written()
                    && identity.position() <= head;
        }
    }

    Map<String, Identity> all() {
        var found = new HashMap<String, Identity>();
        for (Document document : collection().find()) {
            found.put(
                    document.getString(Documents.ID),
                    new Identity(document.getString(BUILD_ID), document.getLong(Documents.POSITION)));
        }
        return found;
    }

    /** Makes empty collections with their indexes for a build; what had the same name is dropped. */
    void prepare(Build build, View<?> view) {
        dropCollections(build);
        database.createCollection(build.collection());
        for (Bson index : view.indexes()) {
            database.getCollection(build.collection()).createIndex(index);
        }
        collection()
                .replaceOne(
                        eq(Documents.ID, build.collection()),
                        new Document(BUILD_ID, build.id().toString()).append(Documents.POSITION, -1L),
                        new ReplaceOptions().upsert(true));
    }

    void drop(Build build) {
        Document mine = collection().find(eq(Documents.ID, build.collection())).first();
        if (mine != null && build.id().toString().equals(mine.getString(BUILD_ID))) {
            dropCollections(build);
            collection().deleteOne(eq(Documents.ID, build.collection()));
        }
    }

    private void dropCollections(Build build) {
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (name.equals(build.collection()) || name.equals(build.tallies())) {
                database.getCollection(name).drop();
            }
        }
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }
}
