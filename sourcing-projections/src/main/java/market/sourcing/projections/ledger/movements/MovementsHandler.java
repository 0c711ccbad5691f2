package market.sourcing.projections.ledger.movements;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads the journal. */
public final class MovementsHandler {
    private static final int TRIES = 20;
    private static final int PAGE = 1_000;

    private final Views views;

    public MovementsHandler(Views views) {
        this.views = views;
    }

    public List<Movement> handle(ListMovements query) {
        var conditions = new ArrayList<Bson>();
        if (query.account() != null) {
            conditions.add(eq("entries.account", query.account()));
        }
        if (query.orderId() != null) {
            conditions.add(eq("orderId", query.orderId()));
        }
        conditions.add(gt("logPosition", query.after()));
        return views.documents(MovementProjector.VIEW)
                .find(and(conditions))
                .sort(ascending("logPosition"))
                .limit(query.size())
                .list();
    }

    /**
     * At a position of the past it is added up from the movements until then; now it is read from the tallies, when these
     * did not move meanwhile.
     */
    public TrialBalance handle(FindTrialBalance query) {
        var reached = views.reached(MovementProjector.VIEW);
        if (query.at() != null && query.at() < reached) {
            return addedUp(query.at());
        }
        for (var tries = 0; tries < TRIES; tries++) {
            var before = views.reached(MovementProjector.VIEW);
            var sums = tallied();
            if (before == views.reached(MovementProjector.VIEW)) {
                return balance(before, sums);
            }
        }
        return addedUp(reached);
    }

    private Map<String, Long> tallied() {
        var sums = new TreeMap<String, Long>();
        views.tallies(MovementProjector.VIEW).all().forEach(tally -> sums.put(tally.key(), tally.count()));
        return sums;
    }

    /** Page by page: there may be more of them than there is memory. */
    private TrialBalance addedUp(long position) {
        var projector = new MovementProjector();
        var sums = new TreeMap<String, Long>();
        for (var page = page(-1, position);
                !page.isEmpty();
                page = page(page.getLast().logPosition(), position)) {
            page.forEach(movement ->
                    projector.tallies(movement).forEach((key, minor) -> sums.merge(key, minor, Math::addExact)));
        }
        return balance(position, sums);
    }

    private List<Movement> page(long after, long last) {
        return views.documents(MovementProjector.VIEW)
                .find(and(gt("logPosition", after), lte("logPosition", last)))
                .sort(ascending("logPosition"))
                .limit(PAGE)
                .list();
    }

    private static TrialBalance balance(long position, Map<String, Long> sums) {
        var rows = new TreeMap<String, TrialBalance.Row>();
        sums.forEach((text, count) -> {
            var key = BalanceKey.parse(text);
            rows.merge(key.kind() + "/" + key.currency(), key.row(count), TrialBalance.Row::plus);
        });
        return new TrialBalance(position, List.copyOf(rows.values()));
    }
}
