package market.sourcing.projections.harness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;

/** Folds a log into documents of a real wire server, one batch a call. */
public final class MiniEngine implements Views, AutoCloseable {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;
    private final List<Projector<?>> projectors;
    private final Map<String, Long> reached = new HashMap<>();
    private final Folded folded = new Folded();

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
        var change = folded.apply(projector, batch, (recorded, changed) -> matched(projector, recorded, changed));
        batch.forEach(recorded -> reached.put(view.name(), recorded.position()));
        write(view, change.documents());
        change.tallies().keySet().forEach(key -> write(view, new Tally(key, folded.sum(view, key), reached(view))));
    }

    private <D> Set<String> matched(Projector<D> projector, Recorded recorded, Map<String, D> changed) {
        var ids = new LinkedHashSet<String>();
        projector.touchesAll(recorded.event()).ifPresent(filter -> {
            write(projector.view(), changed);
            documents(projector.view()).find(filter).as(OnlyId.class).forEach(found -> ids.add(found.id()));
        });
        return ids;
    }

    private <D> void write(View<D> view, Map<String, D> changed) {
        var documents = database.getCollection(view.versionedName(), view.document());
        changed.forEach((id, document) -> documents.replaceOne(eq("_id", id), document, UPSERT));
    }

    public void write(View<?> view, Tally tally) {
        tallyCollection(view).replaceOne(eq("_id", tally.key()), tally, UPSERT);
    }

    @Override
    public <D> ViewDocuments<D> documents(View<D> view) {
        return new Collected<>(database.getCollection(view.versionedName(), view.document()));
    }

    @Override
    public ViewDocuments<Tally> tallies(View<?> view) {
        return new Collected<>(tallyCollection(view));
    }

    private MongoCollection<Tally> tallyCollection(View<?> view) {
        return database.getCollection(view.versionedName() + "_tallies", Tally.class);
    }

    @Override
    public long reached(View<?> view) {
        return reached.getOrDefault(view.name(), -1L);
    }

    /** Of a log that ends where the view does, and in which nothing was passed over. */
    @Override
    public ViewStanding standing(View<?> view) {
        return new ViewStanding(view.versionedName(), reached(view), reached(view), List.of());
    }

    /** A view's documents as the server has them. */
    public <D> List<D> all(View<D> view) {
        return documents(view).all().list();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
