package market.sourcing.projections.listing.search;

import java.util.Comparator;
import java.util.List;

/**
 * Where a listing is in a list: first by section, then by keys, each from low to high, then by id.
 *
 * @param section 0: has all words; 1: has two or more of the rarest; 2: has one of the rarest; 3: has none of them, but what
 * stands for one in another language; 4: has something for every word, and is beyond all regions of the sections before
 */
public record ResultPlace(int section, List<Long> keys, String id) {
    static final int ALL_WORDS = 0;
    static final int SOME_WORDS = 1;
    static final int ONE_WORD = 2;
    static final int OTHER_LANGUAGE = 3;
    static final int BEYOND_REGIONS = 4;

    private static final Comparator<List<Long>> BY_KEYS = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Long.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    public ResultPlace {
        keys = List.copyOf(keys);
    }

    static Comparator<ResultPlace> order(SearchSort sort) {
        Comparator<ResultPlace> ids = Comparator.comparing(ResultPlace::id);
        return Comparator.comparingInt(ResultPlace::section)
                .thenComparing(ResultPlace::keys, BY_KEYS)
                .thenComparing(sort.idsAscend() ? ids : ids.reversed());
    }
}
