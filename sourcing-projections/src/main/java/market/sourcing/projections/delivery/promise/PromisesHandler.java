package market.sourcing.projections.delivery.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads promises; whose the caller may see is for the caller to decide. */
public final class PromisesHandler {
    private static final String MISSED_AT = "miss.missedAt";

    private final Views views;

    public PromisesHandler(Views views) {
        this.views = views;
    }

    public Optional<OrderPromise> handle(FindPromise query) {
        return Optional.ofNullable(promises().find(eq("_id", query.orderId())).first());
    }

    public PromisePage<ListPromises.After> handle(ListPromises query) {
        var found = promises()
                .find(and(conditions(query)))
                .sort(ascending("turn", "_id"))
                .limit(query.size() + 1)
                .into(new ArrayList<>());
        return PromisePage.of(found, query.size(), last -> new ListPromises.After(last.turn(), last.id()));
    }

    private static List<Bson> conditions(ListPromises query) {
        var conditions = new ArrayList<Bson>();
        switch (query.whose()) {
            case Whose.Buyer(var account) -> conditions.add(eq("buyerId", account));
            case Whose.FactoryOwner(var account) -> conditions.add(eq("factoryOwnerId", account));
            case Whose.Everybody() -> {
                // no condition
            }
        }
        if (query.state() != null) {
            conditions.add(eq("state", query.state().name()));
        }
        var after = query.after();
        conditions.add(gte("turn", after == null ? Long.MIN_VALUE : after.turn()));
        if (after != null) {
            conditions.add(or(gt("turn", after.turn()), gt("_id", after.orderId())));
        }
        return conditions;
    }

    public PromisePage<ListMisses.After> handle(ListMisses query) {
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
        return PromisePage.of(
                found,
                query.size(),
                last -> new ListMisses.After(Objects.requireNonNull(last.miss()).missedAt(), last.id()));
    }

    public Changes handle(ListChanges query) {
        var reached = reached();
        if (reached <= query.after()) {
            return new Changes(List.of(), query.after());
        }
        var found = promises()
                .find(and(gt("logPosition", query.after()), lte("logPosition", reached)))
                .sort(ascending("logPosition"))
                .limit(query.size())
                .into(new ArrayList<>());
        return new Changes(
                found, found.size() < query.size() ? reached : found.getLast().logPosition());
    }

    /** The position up to which every change can be seen. */
    public long reached() {
        return views.reached(PromiseProjector.VIEW);
    }

    private MongoCollection<OrderPromise> promises() {
        return views.documents(PromiseProjector.VIEW);
    }
}
