package market.sourcing.infra.processing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import market.sourcing.infra.mongo.DriverDocuments;
import market.sourcing.infra.testing.TestMongo;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Views read over a connection of their own, which keeps every query that is sent over it. */
final class AskedQueries implements Views, CommandListener, AutoCloseable {
    private static final Set<String> QUERIES = Set.of("find", "aggregate", "count", "distinct");
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
    private final Views views;
    private final MongoClient client;
    private final MongoDatabase database;

    AskedQueries(Views views, TestMongo mongo) {
        this.views = views;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .addCommandListener(this)
                .build());
        this.database = client.getDatabase(mongo.database().getName());
    }

    /** As the driver sent them, without what belongs to its session. */
    List<BsonDocument> asked() {
        return List.copyOf(asked);
    }

    @Override
    public <D> ViewDocuments<D> documents(View<D> view) {
        return here(views.documents(view));
    }

    @Override
    public ViewDocuments<Tally> tallies(View<?> view) {
        return here(views.tallies(view));
    }

    @Override
    public long reached(View<?> view) {
        return views.reached(view);
    }

    @Override
    public ViewStanding standing(View<?> view) {
        return views.standing(view);
    }

    private <D> ViewDocuments<D> here(ViewDocuments<D> documents) {
        var collection = ((DriverDocuments<D>) documents).collection();
        return new DriverDocuments<>(
                database.getCollection(collection.getNamespace().getCollectionName(), collection.getDocumentClass()));
    }

    /** The event's command is only good during the call. */
    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (QUERIES.contains(event.getCommandName())) {
            var command = BsonDocument.parse(event.getCommand().toJson(EXACT));
            command.keySet().removeIf(key -> key.startsWith("$") || key.equals("lsid") || key.equals("txnNumber"));
            asked.add(command);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
