package market.sourcing.projections.listing.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import market.sourcing.projections.listing.search.PlannedTerm.Instead;
import market.sourcing.projections.text.Word;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.translation.Rendering;

/**
 * What words of a query are in other languages, as far as listings have it.
 *
 * @param counts how many listings have each of the terms
 */
record OtherLanguages(Map<Word, List<Rendering>> renderings, Map<String, Long> counts, long listings) {
    /** Of a longer query the first ones; it bounds the look-ups, and the mark of where a page ended. */
    private static final int MOST_WORDS = 6;

    /** Of what stands for a word: so many keep their places, whatever is liker. */
    private static final int MOST_WRITTEN = 2;

    /**
     * @param words of the whole query, since phrases have a meaning of their own
     * @param wanted some of them
     * @param enough what is like enough
     */
    static OtherLanguages of(
            List<Word> words,
            Collection<Word> wanted,
            Predicate<Rendering> enough,
            Supplier<Dictionary> dictionary,
            TermCounts counts,
            long listings) {
        if (wanted.isEmpty()) {
            return new OtherLanguages(Map.of(), Map.of(), listings);
        }
        var all = dictionary.get().of(words);
        var some = new LinkedHashMap<Word, List<Rendering>>();
        for (int i = 0; i < words.size() && some.size() < MOST_WORDS; i++) {
            var like = all.get(i).stream().filter(enough).toList();
            if (wanted.contains(words.get(i)) && !like.isEmpty()) {
                some.put(words.get(i), like);
            }
        }
        var known = counts.of(some.values().stream()
                .flatMap(List::stream)
                .map(Rendering::term)
                .distinct()
                .toList());
        var met = new HashMap<Word, List<Rendering>>();
        some.forEach((word, those) -> {
            var there = those.stream()
                    .filter(rendering -> known.containsKey(rendering.term()))
                    .filter(rendering -> !word.terms().contains(rendering.term()))
                    .toList();
            if (!there.isEmpty()) {
                met.put(word, few(there));
            }
        });
        return new OtherLanguages(met, known, listings);
    }

    /** The likest, but two that somebody wrote down: whatever titles teach, it does not hide what a word has always meant. */
    private static List<Rendering> few(List<Rendering> likestFirst) {
        var written = likestFirst.stream().filter(Rendering::written).limit(MOST_WRITTEN);
        return Stream.concat(written, likestFirst.stream())
                .distinct()
                .limit(PlannedTerm.MOST_INSTEAD)
                .toList();
    }

    boolean has(Word word) {
        return renderings.containsKey(word);
    }

    /** A word that no listing has; empty when nothing stands for it either. */
    Optional<PlannedTerm> foreign(Word word) {
        if (!has(word)) {
            return Optional.empty();
        }
        var instead = instead(word);
        long most = instead.stream().mapToLong(other -> count(other.term())).sum();
        return Optional.of(PlannedTerm.foreign(word.text(), most, instead));
    }

    List<Instead> instead(Word word) {
        return renderings.getOrDefault(word, List.of()).stream()
                .map(rendering -> new Instead(rendering.term(), weight(rendering)))
                .toList();
    }

    private long weight(Rendering rendering) {
        return Math.round(PlannedTerm.weight(count(rendering.term()), listings) * rendering.likeness());
    }

    private long count(String term) {
        return counts.getOrDefault(term, 1L);
    }
}
