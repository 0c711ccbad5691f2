package market.sourcing.projections.delivery.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.board.BoardPage;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads promises; whose the caller may see is for the caller to decide. */
public final class PromisesHandler {
    static final String MISSED_AT = "miss.missedAt";
    static final String OPEN_UNTIL = "contest.openUntil";

    private final Views views;
    private final Board<OrderPromise> board;

    public PromisesHandler(Views views) {
        this.views = views;
        this.board = new Board<>(views, PromiseProjector.VIEW);
    }

    public Optional<OrderPromise> handle(FindPromise query) {
        return promises().byId(query.orderId());
    }

    public BoardPage<OrderPromise, BoardPlace> handle(ListPromises query) {
        return board.page(query.whose(), query.state(), query.size(), query.after());
    }

    public BoardPage<OrderPromise, InTime> handle(ListMisses query) {
        var after = query.after();
        var conditions = after == null
                ? gt(MISSED_AT, Instant.EPOCH)
                : and(lte(MISSED_AT, after.at()), or(lt(MISSED_AT, after.at()), lt("_id", after.orderId())));
        return page(
                conditions,
                descending(MISSED_AT, "_id"),
                query.size(),
                promise -> requireNonNull(promise.miss()).missedAt());
    }

    public BoardPage<OrderPromise, InTime> handle(ListContests query) {
        var after = query.after();
        var conditions = after == null
                ? gt(OPEN_UNTIL, Instant.EPOCH)
                : and(gte(OPEN_UNTIL, after.at()), or(gt(OPEN_UNTIL, after.at()), gt("_id", after.orderId())));
        return page(
                conditions,
                ascending(OPEN_UNTIL, "_id"),
                query.size(),
                promise -> requireNonNull(promise.contest()).decideBy());
    }

    private BoardPage<OrderPromise, InTime> page(
            Bson conditions, Bson order, int size, Function<OrderPromise, Instant> at) {
        var found = promises().find(conditions).sort(order).limit(size + 1).list();
        return BoardPage.of(found, size, last -> new InTime(at.apply(last), last.id()));
    }

    /** All of them, by due time, and what changed on them. */
    public Board<OrderPromise> board() {
        return board;
    }

    private ViewDocuments<OrderPromise> promises() {
        return views.documents(PromiseProjector.VIEW);
    }
}
