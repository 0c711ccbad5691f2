package market.sourcing.projections.listing.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.projections.text.OneEditAway;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.text.Word;

/**
 * What a query means to the listings there are.
 *
 * @param terms rarest first
 * @param dropped words that no listing has and that are like no other
 * @param corrected what stands for a word that no title has
 * @param listings how many are published
 */
record Understanding(List<PlannedTerm> terms, List<String> dropped, Map<String, String> corrected, long listings) {
    static final int MOST_TERMS = 32;

    /** Each needs a look-up of some 500 words. */
    private static final int MOST_CORRECTIONS = 4;

    static Understanding of(String query, TermCounts counts) {
        var asked = Terms.asked(query);
        var words = asked.subList(0, Math.min(asked.size(), MOST_TERMS));
        var dropped = new LinkedHashSet<String>();
        asked.subList(words.size(), asked.size()).forEach(word -> dropped.add(word.text()));

        var keys = Stream.concat(words.stream().map(Word::term), Stream.of(TermCounts.ALL))
                .toList();
        var known = counts.of(keys);
        var unknown =
                words.stream().filter(word -> !known.containsKey(word.term())).toList();
        var corrected = corrections(unknown, counts);
        unknown.stream()
                .map(Word::text)
                .filter(word -> !corrected.containsKey(word))
                .forEach(dropped::add);

        var found = new LinkedHashSet<String>();
        for (Word word : words) {
            var instead = corrected.get(word.text());
            found.add(instead == null ? word.term() : Word.of(instead).term());
        }
        if (!corrected.isEmpty()) {
            known.putAll(counts.of(found));
        }
        found.retainAll(known.keySet());
        long listings = known.getOrDefault(TermCounts.ALL, 0L);
        var terms = found.stream()
                .map(term -> PlannedTerm.of(term, known.getOrDefault(term, 1L), listings))
                .sorted(comparingLong(PlannedTerm::count).thenComparing(PlannedTerm::term))
                .toList();
        return new Understanding(terms, List.copyOf(dropped), corrected, listings);
    }

    private static Map<String, String> corrections(List<Word> unknown, TermCounts counts) {
        var misspelt = unknown.stream()
                .filter(Word::correctable)
                .limit(MOST_CORRECTIONS)
                .toList();
        var corrected = new LinkedHashMap<String, String>();
        if (misspelt.isEmpty()) {
            return corrected;
        }
        var near = new LinkedHashMap<String, Set<String>>();
        misspelt.forEach(word -> near.put(word.text(), OneEditAway.from(word.text())));
        var keys = near.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(word -> TermCounts.WORD + word)
                .toList();
        var known = counts.of(keys);
        near.forEach((word, others) -> commonest(others, known).forEach(other -> corrected.put(word, other)));
        return corrected;
    }

    private static List<String> commonest(Set<String> words, Map<String, Long> known) {
        var candidates = new ArrayList<>(words);
        candidates.removeIf(word -> !known.containsKey(TermCounts.WORD + word));
        return candidates.stream()
                .max(comparingLong((String word) -> known.getOrDefault(TermCounts.WORD + word, 0L))
                        .thenComparing(comparing((String word) -> word).reversed()))
                .stream()
                .toList();
    }
}
