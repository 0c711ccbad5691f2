package market.sourcing.projections.translation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.projections.text.Word;

/**
 * What is known of phrases, each found under all forms that its words may have. A text is read word by word and only as long as a
 * phrase goes on as it does: there are as many ways to read twenty plurals as grains on a chessboard, and hardly one is a phrase.
 */
final class Phrases<M> {
    /** Before each form in a key; forms of measures may have spaces. */
    private static final char BETWEEN = '\t';

    private final Map<String, SequencedSet<M>> meanings = new HashMap<>();
    /** All that a phrase begins with, itself included. */
    private final Set<String> beginnings = new HashSet<>();

    private int longest;

    void add(List<Word> phrase, List<M> meant) {
        longest = Math.max(longest, phrase.size());
        var keys = List.of("");
        for (Word word : phrase) {
            keys = keys.stream().flatMap(key -> longer(key, word)).toList();
            beginnings.addAll(keys);
        }
        keys.forEach(key ->
                meanings.computeIfAbsent(key, none -> new LinkedHashSet<>()).addAll(meant));
    }

    /** Of how many words the longest is; 0 where there is none. */
    int longest() {
        return longest;
    }

    /** What the whole text may mean; empty when it is no phrase. */
    SequencedSet<M> of(List<Word> text) {
        var meant = new LinkedHashSet<M>();
        if (text.size() <= longest) {
            var keys = List.of("");
            for (Word word : text) {
                keys = keys.stream()
                        .flatMap(key -> longer(key, word))
                        .filter(beginnings::contains)
                        .toList();
            }
            keys.forEach(key -> meant.addAll(meanings.getOrDefault(key, new LinkedHashSet<>())));
        }
        return meant;
    }

    private static Stream<String> longer(String key, Word word) {
        return word.forms().stream().map(form -> key + BETWEEN + form);
    }
}
