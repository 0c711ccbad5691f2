package market.sourcing.projections.delivery.promise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.projections.view.Views;

/** Finds what a declaration of force majeure may concern. */
public record TouchedPromisesHandler(Views views) {
    static final String DUE_AT = "times.dueAt";
    private static final List<String> STATES = Stream.of(PromiseState.RUNNING, PromiseState.PAUSED, PromiseState.MISSED)
            .map(Enum::name)
            .toList();

    public List<OrderPromise> handle(ListTouched query) {
        var after = query.after();
        var further = after == null
                ? gt(DUE_AT, query.from())
                : and(
                        gte(DUE_AT, after.times().dueAt()),
                        or(gt(DUE_AT, after.times().dueAt()), gt("_id", after.id())));
        return views.documents(PromiseProjector.VIEW)
                .find(and(further, lt("times.startedAt", query.to()), in("state", STATES)))
                .sort(ascending(DUE_AT, "_id"))
                .limit(query.size())
                .list();
    }
}
