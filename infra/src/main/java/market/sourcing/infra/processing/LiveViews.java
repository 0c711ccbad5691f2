package market.sourcing.infra.processing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Board;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Identities;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;

/** The live builds as of the last look at the table, at most a tick ago; a retired build stays readable for longer than that. */
final class LiveViews implements Views {
    private final Board board;
    private final ViewDatabase database;
    private final Identities identities;
    private final Standings standings;

    /** A collection's codecs are made anew for each object, at a price above the query's; builds are few. */
    private final Map<UUID, Opened<?>> opened = new ConcurrentHashMap<>();

    private record Opened<D>(ViewDocuments<D> documents, ViewDocuments<Tally> tallies) {}

    LiveViews(Board board, ViewDatabase database, Identities identities, Standings standings) {
        this.board = board;
        this.database = database;
        this.identities = identities;
        this.standings = standings;
    }

    @Override
    public <D> ViewDocuments<D> documents(View<D> view) {
        return open(view).documents();
    }

    @Override
    public ViewDocuments<Tally> tallies(View<?> view) {
        return open(view).tallies();
    }

    /** As of the last batch that this node has applied, or of the last look: older than the documents may be, never newer. */
    @Override
    public long reached(View<?> view) {
        return board.reached(live(view));
    }

    @Override
    public ViewStanding standing(View<?> view) {
        return standings.of(live(view)).orElseThrow(() -> new ViewNotReady(view));
    }

    /** A build is of one view, so its documents are of that view's type. */
    @SuppressWarnings("unchecked")
    private <D> Opened<D> open(View<D> view) {
        var build = live(view);
        return (Opened<D>) opened.computeIfAbsent(build.id(), id -> opened(view, build));
    }

    /** A store that has lost the build since the last look has nothing of it, which is no answer. */
    private <D> Opened<D> opened(View<D> view, Build build) {
        var found = new Opened<>(
                database.documents(build.collection(), view.document()),
                database.documents(build.tallies(), Tally.class));
        if (!identities.has(build)) {
            throw new ViewNotReady(view);
        }
        return found;
    }

    private Build live(View<?> view) {
        return board.live(view).orElseThrow(() -> new ViewNotReady(view));
    }
}
