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

/** Reads listings along the index of a sort, from where a page ended. */
record IndexWalk(ViewDocuments<SearchDocument> documents, SearchSort sort) {

    /**
     * @param place its first key is the sort's; null for the beginning
     * @param part what is read of each
     */
    <D> List<D> after(Bson settled, @Nullable ResultPlace place, int count, Class<D> part) {
        if (place == null) {
            return walk(settled, count, part);
        }
        // Two walks rather than one with an "or": each is one stretch of the index.
        var found = new ArrayList<>(walk(and(settled, level(place), beside(place.id())), count, part));
        if (found.size() < count) {
            found.addAll(walk(and(settled, beyond(place)), count - found.size(), part));
        }
        return found;
    }

    private <D> List<D> walk(Bson filter, int count, Class<D> part) {
        return documents.find(filter).as(part).sort(order()).limit(count).list();
    }

    private Bson order() {
        return orderBy(
                sort.isDescending() ? descending(sort.field()) : ascending(sort.field()),
                sort.idsAscend() ? ascending("_id") : descending("_id"));
    }

    private long key(ResultPlace place) {
        long key = place.keys().getFirst();
        return sort.isDescending() ? -key : key;
    }

    private Bson level(ResultPlace place) {
        return eq(sort.field(), key(place));
    }

    private Bson beside(String id) {
        return sort.idsAscend() ? gt("_id", id) : lt("_id", id);
    }

    private Bson beyond(ResultPlace place) {
        return sort.isDescending() ? lt(sort.field(), key(place)) : gt(sort.field(), key(place));
    }
}
