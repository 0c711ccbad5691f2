package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.conversions.Bson;

/** Counts the listings that have all words by their values. */
record FacetCounts(ViewDocuments<SearchDocument> documents, Bson filter) {
    private static final int MOST_VALUES = 50;

    Map<Facet, Map<String, Long>> of(Set<Facet> facets) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        facets.forEach(facet -> counts.put(facet, of(facet)));
        return counts;
    }

    private Map<String, Long> of(Facet facet) {
        var path = "$" + facet.field();
        var stages = new ArrayList<>(List.of(match(filter)));
        if (facet == Facet.LABEL) {
            stages.add(unwind(path));
        }
        stages.add(group(path, sum("count", 1L)));
        stages.add(sort(orderBy(descending("count"), ascending("_id"))));
        stages.add(limit(MOST_VALUES));
        var counts = new LinkedHashMap<String, Long>();
        documents
                .aggregate(stages)
                .forEach(value -> counts.put(
                        value.getString("_id").getValue(),
                        value.getNumber("count").longValue()));
        return counts;
    }
}
