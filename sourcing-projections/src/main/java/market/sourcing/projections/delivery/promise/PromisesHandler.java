package market.sourcing.projections.delivery.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.board.BoardPage;
import market.sourcing.projections.board.Place;
import market.sourcing.projections.view.Views;

/** Reads promises; whose the caller may see is for the caller to decide. */
public final class PromisesHandler {
    private static final String MISSED_AT = "miss.missedAt";

    private final Views views;
    private final Board<OrderPromise> board;

    public PromisesHandler(Views views) {
        this.views = views;
        this.board = new Board<>(views, PromiseProjector.VIEW);
    }

    public Optional<OrderPromise> handle(FindPromise query) {
        return Optional.ofNullable(promises().find(eq("_id", query.orderId())).first());
    }

    public BoardPage<OrderPromise, Place> handle(ListPromises query) {
        return board.page(query.whose(), query.state(), query.size(), query.after());
    }

    public BoardPage<OrderPromise, ListMisses.After> handle(ListMisses query) {
        var after = query.after();
        var conditions = after == null
                ? gt(MISSED_AT, Instant.EPOCH)
                : and(
                        lte(MISSED_AT, after.missedAt()),
                        or(lt(MISSED_AT, after.missedAt()), lt("_id", after.orderId())));
        var found = promises()
                .find(conditions)
                .sort(descending(MISSED_AT, "_id"))
                .limit(query.size() + 1)
                .into(new ArrayList<>());
        return BoardPage.of(
                found,
                query.size(),
                last -> new ListMisses.After(Objects.requireNonNull(last.miss()).missedAt(), last.id()));
    }

    /** All of them, by due time, and what changed on them. */
    public Board<OrderPromise> board() {
        return board;
    }

    private MongoCollection<OrderPromise> promises() {
        return views.documents(PromiseProjector.VIEW);
    }
}
