package market.sourcing.projections.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads one view's documents as boards; whose the caller may see is for the caller to decide. */
public record Board<D extends OnBoard>(Views views, View<D> view) {
    private static final String BUYER = "buyerId";
    private static final String OWNER = "factoryOwnerId";
    private static final String STATE = "state";
    private static final String TURN = "turn";
    private static final String ID = "_id";
    private static final String POSITION = "logPosition";

    /** What these queries need. */
    public static List<Bson> indexes() {
        return List.of(
                ascending(TURN, ID),
                ascending(STATE, TURN, ID),
                ascending(OWNER, TURN, ID),
                ascending(OWNER, STATE, TURN, ID),
                ascending(BUYER, TURN, ID),
                ascending(BUYER, STATE, TURN, ID),
                ascending(POSITION));
    }

    /** @param state only those that stand there, or null for all */
    public BoardPage<D, BoardPlace> page(Whose whose, @Nullable Enum<?> state, int size, @Nullable BoardPlace after) {
        var found = views.documents(view)
                .find(and(conditions(whose, state, after)))
                .sort(Sorts.ascending(TURN, ID))
                .limit(size + 1)
                .list();
        return BoardPage.of(found, size, last -> new BoardPlace(last.turn(), last.id()));
    }

    private static List<Bson> conditions(Whose whose, @Nullable Enum<?> state, @Nullable BoardPlace after) {
        var conditions = new ArrayList<Bson>();
        switch (whose) {
            case Whose.Buyer(var account) -> conditions.add(eq(BUYER, account));
            case Whose.FactoryOwner(var account) -> conditions.add(eq(OWNER, account));
            case Whose.Everybody() -> {
                // no condition
            }
        }
        if (state != null) {
            conditions.add(eq(STATE, state.name()));
        }
        conditions.add(gte(TURN, after == null ? Long.MIN_VALUE : after.turn()));
        if (after != null) {
            conditions.add(or(gt(TURN, after.turn()), gt(ID, after.id())));
        }
        return conditions;
    }

    public BoardChanges<D> changes(ListChanges query) {
        var reached = reached();
        if (reached <= query.after()) {
            return new BoardChanges<>(List.of(), query.after());
        }
        var found = views.documents(view)
                .find(and(gt(POSITION, query.after()), lte(POSITION, reached)))
                .sort(Sorts.ascending(POSITION))
                .limit(query.size())
                .list();
        return new BoardChanges<>(
                found, found.size() < query.size() ? reached : found.getLast().logPosition());
    }

    /** The position up to which every change can be seen. */
    public long reached() {
        return views.reached(view);
    }
}
