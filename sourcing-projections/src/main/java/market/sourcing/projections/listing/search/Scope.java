package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * Among which listings a query looks.
 *
 * @param suspended factories whose listings can't be found
 * @param since the position whose order of listings the pages show
 */
record Scope(Criteria criteria, Set<String> suspended, long since) {

    /**
     * Those that have all words and have not moved since; said so that the sort's index can be walked, too.
     *
     * @param words of each the terms that one must be there of
     */
    Bson settled(List<List<String>> words, SearchSort sort) {
        var filters = found(words);
        if (sort != SearchSort.RELEVANCE && !words.isEmpty()) {
            filters.add(eq("keys.listed", true));
        }
        filters.add(lte("moved", since));
        return and(filters);
    }

    /** Those that have at least one of the terms and have not moved since. */
    Bson settledWithAny(Collection<String> terms) {
        var filters = limits();
        filters.add(in("terms", terms));
        filters.add(lte("moved", since));
        return and(filters);
    }

    /** Those that have all words now. */
    Bson present(List<List<String>> words) {
        return and(found(words));
    }

    private List<Bson> found(List<List<String>> words) {
        var filters = new ArrayList<Bson>();
        if (words.isEmpty()) {
            filters.add(eq("keys.listed", true));
        }
        var terms = words.stream()
                .filter(word -> word.size() == 1)
                .flatMap(List::stream)
                .toList();
        if (!terms.isEmpty()) {
            filters.add(terms.size() == 1 ? eq("terms", terms.getFirst()) : all("terms", terms));
        }
        words.stream().filter(word -> word.size() != 1).forEach(word -> filters.add(in("terms", word)));
        filters.addAll(limits());
        return filters;
    }

    List<Bson> limits() {
        var filters = new ArrayList<>(criteria.filters());
        if (!suspended.isEmpty()) {
            filters.add(nin("factoryId", suspended));
        }
        return filters;
    }
}
