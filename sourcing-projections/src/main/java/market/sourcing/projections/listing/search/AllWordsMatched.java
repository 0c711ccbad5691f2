package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Walks the listings that have all words along an index, from where the page before ended. */
record AllWordsMatched(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope) {

    List<Found> after(@Nullable ResultPlace place, int count) {
        if (!plan.takesAllWords()) {
            return List.of();
        }
        var settled = scope.settled(plan.texts(), plan.sort());
        if (place == null) {
            return walk(settled, count);
        }
        if (place.section() != ResultPlace.ALL_WORDS) {
            return List.of();
        }
        // Two walks rather than one with an "or": each is one stretch of the index.
        var equals = new ArrayList<>(walk(and(settled, level(place), beside(place.id())), count));
        if (equals.size() < count) {
            equals.addAll(walk(and(settled, beyond(place)), count - equals.size()));
        }
        return equals;
    }

    private List<Found> walk(Bson filter, int count) {
        var found = new ArrayList<Found>(count);
        documents
                .find(filter)
                .as(Card.class)
                .sort(order())
                .limit(count)
                .forEach(card -> found.add(new Found(plan.withAll(card.keys(), card.id()), card)));
        return found;
    }

    private Bson order() {
        var sort = plan.sort();
        return orderBy(
                sort.isDescending() ? descending(sort.field()) : ascending(sort.field()),
                sort.idsAscend() ? ascending("_id") : descending("_id"));
    }

    private long key(ResultPlace place) {
        long key = place.keys().getFirst();
        return plan.sort().isDescending() ? -key : key;
    }

    private Bson level(ResultPlace place) {
        return eq(plan.sort().field(), key(place));
    }

    private Bson beside(String id) {
        return plan.sort().idsAscend() ? gt("_id", id) : lt("_id", id);
    }

    private Bson beyond(ResultPlace place) {
        var field = plan.sort().field();
        return plan.sort().isDescending() ? lt(field, key(place)) : gt(field, key(place));
    }
}
