package market.sourcing.projections.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What texts are found by. Both sides of the search, titles and queries, go through here. */
public final class Terms {
    /** Three titles of 300 Chinese characters make 1,800; real ones make 80. */
    public static final int MOST = 2_000;

    private static final int LONGEST = 40;
    private static final int SHORTEST_CORRECTED = 4;
    private static final int LONGEST_CORRECTED = 20;

    private Terms() {}

    /** The terms of titles and other texts of one thing, without repeats. */
    public static List<String> of(Collection<String> texts) {
        return of(texts, List.of());
    }

    /**
     * The same, and those of codes. Where they are too many each text is cut, not the last ones left out.
     *
     * @param codes of its SKUs, and its number elsewhere
     */
    public static List<String> of(Collection<String> texts, Collection<String> codes) {
        var each = new ArrayList<Iterator<String>>();
        texts.forEach(text -> each.add(indexed(text).iterator()));
        for (String code : codes) {
            var terms = indexed(code);
            Codes.indexed(code, terms::add);
            each.add(terms.iterator());
        }
        return inTurn(each);
    }

    private static List<String> inTurn(List<Iterator<String>> each) {
        var terms = new LinkedHashSet<String>();
        while (terms.size() < MOST && each.stream().anyMatch(Iterator::hasNext)) {
            each.stream().filter(Iterator::hasNext).forEach(text -> terms.add(text.next()));
        }
        return terms.stream().limit(MOST).toList();
    }

    /** How many terms a title has, without the plurals that its words share with others: those make it no longer. */
    public static int count(String title) {
        return indexed(title, English::singulars).size();
    }

    private static Set<String> indexed(String text) {
        return indexed(text, English::indexed);
    }

    /** @param english the terms of a word that is no number with its unit */
    private static Set<String> indexed(String text, Function<String, List<String>> english) {
        var terms = new LinkedHashSet<String>();
        @Nullable Run before = null;
        for (Run run : Run.of(text)) {
            if (run.paired()) {
                Pairs.indexed(run.text(), terms::add);
            } else {
                terms.addAll(Measures.of(cut(run.text()), english));
                Measures.apart(run.text(), terms::add);
                if (before != null && Measures.isNumber(before)) {
                    terms.addAll(Measures.together(before, run));
                }
            }
            before = run;
        }
        return terms;
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
        var words = new LinkedHashMap<List<String>, Word>();
        Consumer<Word> add = word -> words.putIfAbsent(word.terms(), word);
        var runs = Run.of(query);
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.paired()) {
                Pairs.asked(run.text(), pair -> add.accept(new Word(pair, List.of(pair), false)));
            } else if (Measures.isNumber(run) && i + 1 < runs.size() && Measures.isUnit(runs.get(i + 1))) {
                var unit = runs.get(++i);
                add.accept(new Word(run.text() + " " + unit.text(), Measures.together(run, unit), false));
            } else {
                add.accept(Word.of(run.text()));
            }
        }
        return new ArrayList<>(words.values());
    }

    /** What a word of a title, or of a code, is found by. */
    static List<String> ofTitles(String word) {
        return Measures.of(cut(word), English::indexed);
    }

    /** What a word of a query is looked up by: one of them. */
    static List<String> ofQueries(String word) {
        return Measures.of(cut(word), English::asked);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    static boolean isCorrectable(String word) {
        return word.length() >= SHORTEST_CORRECTED && word.length() <= LONGEST_CORRECTED && English.isLatin(word);
    }
}
