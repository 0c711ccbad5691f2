package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import market.sourcing.projections.view.View;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection view_builds: MongoDB's own word on which build each collection is, and up to which position. */
final class Identities {
    static final String COLLECTION = "view_builds";
    static final String BUILD_ID = "buildId";
    private static final String REPAIRS = "repairs";

    private final MongoDatabase database;

    Identities(MongoDatabase database) {
        this.database = database;
    }

    /** @param repairs of parked events, by their names */
    record Identity(String buildId, long position, List<String> repairs) {

        /** Whether the collection is the build's, and holds nothing the log doesn't have. */
        boolean isOf(Build build, long head) {
            return buildId.equals(build.id().toString()) && position <= head;
        }

        /** Whether it holds at least what was written to it. */
        boolean isIntact(Build build) {
            return position >= build.written();
        }

        /** Whether it is whole as far as it goes: no event before its position was repaired after it. */
        boolean isWhole(Build build) {
            return build.repair() == null || repairs.contains(build.repair().toString());
        }
    }

    Map<String, Identity> all() {
        var found = new HashMap<String, Identity>();
        for (Document document : collection().find()) {
            found.put(
                    document.getString(Documents.ID),
                    new Identity(
                            document.getString(BUILD_ID),
                            document.getLong(Documents.POSITION),
                            document.getList(REPAIRS, String.class, List.of())));
        }
        return found;
    }

    /** Says that a repair is in the build's documents. */
    void repaired(Build build, UUID repair) {
        collection().updateOne(eq(Documents.ID, build.collection()), addToSet(REPAIRS, repair.toString()));
    }

    /** Makes empty collections with their indexes for a build; what had the same name is dropped. */
    void prepare(Build build, View<?> view) {
        dropCollections(build.collection());
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

    /** A MongoDB that lost its last moments may hold builds again that were dropped in them. */
    void dropAllBut(Collection<Build> known) {
        var names = known.stream().map(Build::collection).collect(Collectors.toSet());
        for (String name : all().keySet()) {
            if (!names.contains(name)) {
                dropCollections(name);
                collection().deleteOne(eq(Documents.ID, name));
            }
        }
    }

    void drop(Build build) {
        Document mine = collection().find(eq(Documents.ID, build.collection())).first();
        if (mine != null && build.id().toString().equals(mine.getString(BUILD_ID))) {
            dropCollections(build.collection());
            collection().deleteOne(eq(Documents.ID, build.collection()));
        }
    }

    private void dropCollections(String build) {
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (name.equals(build) || name.equals(Build.tallies(build))) {
                database.getCollection(name).drop();
            }
        }
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }
}
