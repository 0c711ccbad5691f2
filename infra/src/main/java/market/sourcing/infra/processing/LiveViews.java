package market.sourcing.infra.processing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.Views;

/** The live builds as of the last look at the table, at most a tick ago; a retired build stays readable for longer than that. */
final class LiveViews implements Views {
    private final Board board;
    private final MongoDatabase database;

    /** The driver makes a collection's codecs anew for each object, at a price above the query's; builds are few. */
    private final Map<UUID, Opened<?>> opened = new ConcurrentHashMap<>();

    private record Opened<D>(MongoCollection<D> documents, MongoCollection<Tally> tallies) {}

    LiveViews(Board board, MongoDatabase database) {
        this.board = board;
        this.database = database;
    }

    @Override
    public <D> MongoCollection<D> documents(View<D> view) {
        return open(view).documents();
    }

    @Override
    public MongoCollection<Tally> tallies(View<?> view) {
        return open(view).tallies();
    }

    /** As of the last look: older than the documents may be, never newer. */
    @Override
    public long reached(View<?> view) {
        return live(view).position();
    }

    /** A build is of one view, so its documents are of that view's type. */
    @SuppressWarnings("unchecked")
    private <D> Opened<D> open(View<D> view) {
        var build = live(view);
        return (Opened<D>) opened.computeIfAbsent(
                build.id(),
                id -> new Opened<>(
                        database.getCollection(build.collection(), view.document()),
                        database.getCollection(build.tallies(), Tally.class)));
    }

    private Build live(View<?> view) {
        return board.live(view).orElseThrow(() -> new ViewNotReady(view));
    }
}
