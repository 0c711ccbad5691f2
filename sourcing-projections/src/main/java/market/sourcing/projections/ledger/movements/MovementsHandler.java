package market.sourcing.projections.ledger.movements;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads the journal. */
public record MovementsHandler(Views views) {
    private static final int TRIES = 20;
    private static final int PAGE = 1_000;

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
     * At a position of the past it is added up from the movements until then; at the last one it is read from the tallies, when
     * these have not moved on. It says what it lacks, and there is none of documents that changed under it.
     *
     * @throws ViewNotReady when nothing can be added up that is right
     */
    public TrialBalance handle(FindTrialBalance query) {
        for (var tries = 0; tries < TRIES; tries++) {
            var standing = views.standing(MovementProjector.VIEW);
            var position = query.at() == null ? standing.reached() : Math.min(query.at(), standing.reached());
            var last = tries == TRIES - 1;
            var sums = position < standing.reached() || last ? Optional.of(addedUp(position)) : tallied(position);
            if (sums.isPresent() && isOf(standing)) {
                return balance(position, standing, sums.get());
            }
        }
        throw new ViewNotReady(MovementProjector.VIEW);
    }

    private boolean isOf(ViewStanding before) {
        return views.standing(MovementProjector.VIEW).build().equals(before.build());
    }

    /** Tallies are moved one after the other, and before anybody says so; each says by which event it was moved last. */
    private Optional<Map<String, Long>> tallied(long position) {
        var sums = new TreeMap<String, Long>();
        for (var tally : views.tallies(MovementProjector.VIEW).all().list()) {
            if (tally.position() > position) {
                return Optional.empty();
            }
            sums.put(tally.key(), tally.count());
        }
        return Optional.of(sums);
    }

    /** Page by page: there may be more of them than there is memory. */
    private Map<String, Long> addedUp(long position) {
        var projector = new MovementProjector();
        var sums = new TreeMap<String, Long>();
        for (var page = page(-1, position);
                !page.isEmpty();
                page = page(page.getLast().logPosition(), position)) {
            page.forEach(movement ->
                    projector.tallies(movement).forEach((key, minor) -> sums.merge(key, minor, Math::addExact)));
        }
        return sums;
    }

    private List<Movement> page(long after, long last) {
        return views.documents(MovementProjector.VIEW)
                .find(and(gt("logPosition", after), lte("logPosition", last)))
                .sort(ascending("logPosition"))
                .limit(PAGE)
                .list();
    }

    private static TrialBalance balance(long position, ViewStanding standing, Map<String, Long> sums) {
        var rows = new TreeMap<String, TrialBalance.Row>();
        sums.forEach((text, count) -> {
            var key = BalanceKey.parse(text);
            rows.merge(key.kind() + "/" + key.currency(), key.row(count), TrialBalance.Row::plus);
        });
        return new TrialBalance(position, standing.head(), standing.missingUpTo(position), List.copyOf(rows.values()));
    }
}
