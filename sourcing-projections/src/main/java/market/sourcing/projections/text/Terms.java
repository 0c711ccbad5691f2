package market.sourcing.projections.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What texts are found by. Both sides of the search, titles and queries, go through here. */
public final class Terms {
    /** Three titles of 300 Chinese characters would make 1,800; real ones make 80. */
    public static final int MOST = 400;

    private static final int LONGEST = 40;
    private static final int SHORTEST_CORRECTED = 4;
    private static final int LONGEST_CORRECTED = 20;

    private Terms() {}

    /** The terms of titles and other texts of one thing, without repeats. */
    public static List<String> of(Collection<String> texts) {
        var terms = new LinkedHashSet<String>();
        for (String text : texts) {
            for (Run run : Run.of(text)) {
                if (run.paired()) {
                    Pairs.indexed(run.text(), terms::add);
                } else {
                    terms.add(term(run.text()));
                }
            }
        }
        return terms.stream().limit(MOST).toList();
    }

    /** The words of titles that a misspelt word may be replaced by: Latin letters only, 4 to 20. */
    public static Set<String> words(Collection<String> titles) {
        var words = new LinkedHashSet<String>();
        for (String title : titles) {
            for (Run run : Run.of(title)) {
                if (!run.paired() && isCorrectable(run.text())) {
                    words.add(run.text());
                }
            }
        }
        return words;
    }

    /** The words of a query, in its order, without those that give the same term. */
    public static List<Word> asked(String query) {
        var words = new LinkedHashMap<String, Word>();
        for (Run run : Run.of(query)) {
            if (run.paired()) {
                Pairs.asked(run.text(), pair -> words.putIfAbsent(pair, new Word(pair, pair, false)));
            } else {
                var word = Word.of(run.text());
                words.putIfAbsent(word.term(), word);
            }
        }
        return new ArrayList<>(words.values());
    }

    static String term(String word) {
        return English.singular(
                word.codePointCount(0, word.length()) <= LONGEST
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, LONGEST)));
    }

    static boolean isCorrectable(String word) {
        return word.length() >= SHORTEST_CORRECTED && word.length() <= LONGEST_CORRECTED && English.isLatin(word);
    }
}
