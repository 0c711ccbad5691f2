package market.sourcing.projections.harness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.Views;

/** Folds a log into documents of a real wire server, one batch a call. */
public final class MiniEngine implements Views, AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;
    private final List<Projector<?>> projectors;
    private final Map<String, Long> reached = new HashMap<>();
    private final Map<String, Object> documents = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();

    public MiniEngine(Projector<?>... projectors) {
        var address = server.bind();
        this.client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
        this.database = client.getDatabase("views");
        this.projectors = List.of(projectors);
    }

    public void apply(List<Recorded> batch) {
        projectors.forEach(projector -> apply(projector, batch));
    }

    private <D> void apply(Projector<D> projector, List<Recorded> batch) {
        var view = projector.view();
        var changed = new LinkedHashMap<String, D>();
        var moved = new HashMap<String, Long>();
        for (Recorded recorded : batch) {
            for (String id : projector.touches(recorded.event())) {
                var before = view.document().cast(documents.get(view.name() + id));
                var after = projector.fold(before, id, recorded);
                if (before != null) {
                    projector.tallies(before).forEach((key, count) -> moved.merge(key, -count, Long::sum));
                }
                projector.tallies(after).forEach((key, count) -> moved.merge(key, count, Long::sum));
                documents.put(view.name() + id, after);
                changed.put(id, after);
            }
            reached.put(view.name(), recorded.position());
        }
        var upsert = new ReplaceOptions().upsert(true);
        changed.forEach((id, document) -> documents(view).replaceOne(eq("_id", id), document, upsert));
        moved.forEach((key, count) -> tallies(view)
                .replaceOne(eq("_id", key), new Tally(key, sums.merge(view.name() + key, count, Long::sum)), upsert));
    }

    @Override
    public <D> MongoCollection<D> documents(View<D> view) {
        return database.getCollection(view.versionedName(), view.document());
    }

    @Override
    public MongoCollection<Tally> tallies(View<?> view) {
        return database.getCollection(view.versionedName() + "_tallies", Tally.class);
    }

    @Override
    public long reached(View<?> view) {
        return reached.getOrDefault(view.name(), -1L);
    }

    /** A view's documents as the server has them. */
    public <D> List<D> all(View<D> view) {
        return documents(view).find().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
