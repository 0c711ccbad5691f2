package market.sourcing.projections.listing.search;

import java.util.List;

/**
 * A document's terms as one text: to rank hundreds of candidates, one text each is less to read than a list of
 * eighty.
 */
final class Ranked {
    private static final String BETWEEN = " ";

    private Ranked() {}

    static String of(List<String> terms) {
        return BETWEEN + String.join(BETWEEN, terms) + BETWEEN;
    }

    static boolean has(String ranked, String term) {
        return ranked.contains(BETWEEN + term + BETWEEN);
    }
}
