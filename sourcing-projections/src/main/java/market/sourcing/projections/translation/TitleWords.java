package market.sourcing.projections.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.text.Terms;

/**
 * The words of many titles of one language, as numbers.
 *
 * @param words by number
 * @param titles the numbers of each title's words, without repeats; empty where there is no title
 */
record TitleWords(List<String> words, List<int[]> titles) {

    static TitleWords of(List<String> titles) {
        var numbers = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        var numbered = titles.stream().map(title -> numbered(title, numbers, words)).toList();
        return new TitleWords(words, numbered);
    }

    private static int[] numbered(String title, Map<String, Integer> numbers, List<String> words) {
        return Terms.asked(title).stream()
                .map(word -> word.terms().getFirst())
                .mapToInt(term -> numbers.computeIfAbsent(term, first -> {
                    words.add(first);
                    return words.size() - 1;
                }))
                .distinct()
                .toArray();
    }

    /** In how many titles each word stands, of those that have a title in the other language, too. */
    int[] counts(TitleWords other) {
        var counts = new int[words.size()];
        for (int title = 0; title < titles.size(); title++) {
            if (other.titles.get(title).length > 0) {
                for (int word : titles.get(title)) {
                    counts[word]++;
                }
            }
        }
        return counts;
    }
}
