package market.sourcing.infra.processing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.Views;

/** The live builds as of the last look at the table, at most a tick ago; a retired build stays readable for longer than that. */
final class LiveViews implements Views {
    private final Board board;
    private final MongoDatabase database;

    LiveViews(Board board, MongoDatabase database) {
        this.board = board;
        this.database = database;
    }

    @Override
    public <D> MongoCollection<D> documents(View<D> view) {
        return database.getCollection(live(view).collection(), view.document());
    }

    @Override
    public MongoCollection<Tally> tallies(View<?> view) {
        return database.getCollection(live(view).tallies(), Tally.class);
    }

    /** As of the last look: older than the documents may be, never newer. */
    @Override
    public long reached(View<?> view) {
        return live(view).position();
    }

    private Build live(View<?> view) {
        return board.live(view).orElseThrow(() -> new ViewNotReady(view));
    }
}
