package market.sourcing.projections.translation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.text.Word;

/**
 * The words of many titles of one language, as numbers.
 *
 * @param words by number
 * @param titles the numbers of each title's words, without repeats; empty where there is no title
 */
record TitleWords(List<String> words, List<int[]> titles) {

    static TitleWords of(List<String> titles) {
        // Read twice rather than kept: the words of thousands of titles take tens of megabytes.
        var told = titles.stream()
                .flatMap(title -> Terms.asked(title).stream())
                .map(Word::forms)
                .filter(forms -> forms.size() == 1)
                .collect(groupingBy(List::getFirst, counting()));
        var numbers = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        var numbered = titles.stream()
                .map(title -> Terms.asked(title).stream()
                        .map(word -> form(word, told))
                        .mapToInt(form -> numbers.computeIfAbsent(form, first -> {
                            words.add(first);
                            return words.size() - 1;
                        }))
                        .distinct()
                        .toArray())
                .toList();
        return new TitleWords(words, numbered);
    }

    /** Vases are of a vase, or of a vas: what other titles speak of is meant, and where none does nobody knows. */
    private static String form(Word word, Map<String, Long> told) {
        return word.forms().stream()
                .max(Comparator.comparingLong(form -> told.getOrDefault(form, 0L)))
                .orElseThrow();
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
