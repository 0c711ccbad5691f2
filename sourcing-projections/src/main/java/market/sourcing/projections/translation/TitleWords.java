package market.sourcing.projections.translation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.text.Word;

/**
 * The words of many titles of one language, as numbers. Of a title the first words count, and of a language the commonest: whoever
 * invents words in every title takes neither the memory nor the places of words that people use.
 *
 * @param words by number
 * @param titles the numbers of each title's words, without repeats; empty where there is no title
 */
record TitleWords(List<String> words, List<int[]> titles) {
    /** Real ones have up to thirty. */
    static final int MOST_OF_A_TITLE = 40;

    /** Four languages of them, their strings and numbers, take some 30 MB. */
    static final int MOST = 50_000;

    static TitleWords of(List<String> titles) {
        return of(titles, MOST);
    }

    static TitleWords of(List<String> titles, int most) {
        // Read twice rather than kept: the words of thousands of titles take tens of megabytes.
        var told = titles.stream()
                .flatMap(TitleWords::words)
                .map(Word::forms)
                .filter(forms -> forms.size() == 1)
                .collect(groupingBy(List::getFirst, counting()));
        var kept = commonest(told, most);
        var numbers = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        var numbered = titles.stream()
                .map(title -> words(title)
                        .map(word -> form(word, told))
                        .filter(kept)
                        .mapToInt(form -> numbers.computeIfAbsent(form, first -> {
                            words.add(first);
                            return words.size() - 1;
                        }))
                        .distinct()
                        .toArray())
                .toList();
        return new TitleWords(words, numbered);
    }

    private static Stream<Word> words(String title) {
        return Terms.asked(title).stream().limit(MOST_OF_A_TITLE);
    }

    /** All, as long as they are not too many; of words that are as common those with the lower letters. */
    private static Predicate<String> commonest(Map<String, Long> told, int most) {
        if (told.size() <= most) {
            return any -> true;
        }
        var commonest = told.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(toSet());
        return commonest::contains;
    }

    /** Vases are of a vase, or of a vas: what other titles speak of is meant, and where none does nobody knows. */
    private static String form(Word word, Map<String, Long> told) {
        return word.forms().stream()
                .max(Comparator.comparingLong(form -> told.getOrDefault(form, 0L)))
                .orElseThrow();
    }
}
