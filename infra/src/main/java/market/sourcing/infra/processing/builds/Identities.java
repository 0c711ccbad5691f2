package market.sourcing.infra.processing.builds;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.following.RecordedMessages;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection view_builds: MongoDB's own word on which build each collection is, and up to which position. */
public final class Identities {
    static final String COLLECTION = "view_builds";
    static final String ID = "_id";
    static final String POSITION = "position";
    static final String BUILD_ID = "buildId";
    static final String EVENT = "event";
    private static final String REPAIRS = "repairs";

    private final ViewDatabase database;

    public Identities(ViewDatabase database) {
        this.database = database;
    }

    /**
     * What a collection says of itself.
     *
     * @param event the mark's text; of another position, or null, where an earlier release marked it or nothing is marked yet
     * @param repairs of parked events, by their names
     */
    public record Identity(
            String buildId, long position, @Nullable String event, List<String> repairs) {

        /** Whether the collection is the build's, and holds nothing the log doesn't have. */
        public boolean isOf(Build build, long head) {
            return buildId.equals(build.id().toString()) && position <= head;
        }

        /** Whether it ends with an event of this log, and not of one that once began like it. */
        boolean endsIn(PositionedLog log) {
            return event == null
                    || !Mark.isOf(position, event)
                    || log.read(position - 1, 1).stream()
                            .map(RecordedMessages::recorded)
                            .anyMatch(last -> Mark.at(last).text().equals(event));
        }

        /** Whether it holds at least what was written to it. */
        public boolean isIntact(Build build) {
            return position >= build.written();
        }

        /** Whether it is whole as far as it goes: no event before its position was repaired after it. */
        public boolean isWhole(Build build) {
            return build.repair() == null || repairs.contains(build.repair().toString());
        }
    }

    Map<String, Identity> all() {
        var found = new HashMap<String, Identity>();
        for (Document document : identities().all().list()) {
            found.put(document.getString(ID), identity(document));
        }
        return found;
    }

    public Optional<Identity> of(Build build) {
        return identities().byId(build.collection()).map(Identities::identity);
    }

    /** Whether there is a collection that says it is the build's. */
    public boolean has(Build build) {
        return of(build)
                .filter(found -> found.buildId().equals(build.id().toString()))
                .isPresent();
    }

    private static Identity identity(Document document) {
        return new Identity(
                document.getString(BUILD_ID),
                document.getLong(POSITION),
                document.getString(EVENT),
                document.getList(REPAIRS, String.class, List.of()));
    }

    /** Says that a repair is in the build's documents. */
    public void repaired(Build build, UUID repair) {
        write(new UpdateOneModel<>(is(build.collection()), addToSet(REPAIRS, repair.toString())));
    }

    /** Makes empty collections with their indexes for a build; what had the same name is dropped. */
    void prepare(Build build, View<?> view) {
        dropCollections(build.collection());
        database.create(build.collection(), view.indexes());
        write(new ReplaceOneModel<>(
                is(build.collection()),
                new BsonDocument(BUILD_ID, new BsonString(build.id().toString())).append(POSITION, new BsonInt64(-1)),
                new ReplaceOptions().upsert(true)));
    }

    /** A MongoDB that lost its last moments may hold builds again that were dropped in them. */
    void dropAllBut(Collection<Build> known) {
        var names = known.stream().map(Build::collection).collect(Collectors.toSet());
        for (String name : all().keySet()) {
            if (!names.contains(name)) {
                forget(name);
            }
        }
    }

    void drop(Build build) {
        identities()
                .byId(build.collection())
                .filter(mine -> build.id().toString().equals(mine.getString(BUILD_ID)))
                .ifPresent(mine -> forget(build.collection()));
    }

    private void forget(String build) {
        dropCollections(build);
        write(new DeleteOneModel<>(is(build)));
    }

    private void dropCollections(String build) {
        database.drop(build);
        database.drop(Build.tallies(build));
    }

    private void write(WriteModel<BsonDocument> write) {
        database.write(COLLECTION, List.of(write));
    }

    private ViewDocuments<Document> identities() {
        return database.documents(COLLECTION, Document.class);
    }

    private static Bson is(String build) {
        return eq(ID, build);
    }
}
