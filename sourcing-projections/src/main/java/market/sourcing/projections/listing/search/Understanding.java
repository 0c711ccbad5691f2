package market.sourcing.projections.listing.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import market.sourcing.projections.text.OneEditAway;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.text.Word;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.translation.Rendering;

/**
 * What a query means to the listings there are.
 *
 * @param terms rarest first
 * @param dropped words that no listing has, in no language that is known of, and that are like no other
 * @param corrected what stands for a word that no title has
 * @param listings how many are published
 */
record Understanding(List<PlannedTerm> terms, List<String> dropped, Map<String, String> corrected, long listings) {
    static final int MOST_TERMS = 32;

    /** Each needs a look-up of some 500 words. */
    private static final int MOST_CORRECTIONS = 4;

    /** What no listing has as it was typed is looked for in other languages first: a word that has a meaning is not misspelt. */
    static Understanding of(String query, TermCounts counts, Supplier<Dictionary> dictionary) {
        var asked = Terms.asked(query);
        var words = asked.subList(0, Math.min(asked.size(), MOST_TERMS));
        var dropped = new LinkedHashSet<String>();
        asked.subList(words.size(), asked.size()).forEach(word -> dropped.add(word.text()));

        var keys = Stream.concat(words.stream().flatMap(word -> word.terms().stream()), Stream.of(TermCounts.ALL))
                .toList();
        var known = counts.of(keys);
        var unknown = words.stream()
                .filter(word -> word.terms().stream().noneMatch(known::containsKey))
                .toList();
        long listings = known.getOrDefault(TermCounts.ALL, 0L);
        var others = OtherLanguages.of(words, unknown, any -> true, dictionary, counts, listings);
        var senseless = unknown.stream().filter(word -> !others.has(word)).toList();
        var corrected = corrections(senseless, counts);
        senseless.stream()
                .map(Word::text)
                .filter(word -> !corrected.containsKey(word))
                .forEach(dropped::add);

        var instead = corrected.values().stream().map(Word::of).toList();
        known.putAll(counts.of(
                instead.stream().flatMap(word -> word.terms().stream()).toList()));
        var found = new LinkedHashMap<String, PlannedTerm>();
        for (Word word : words) {
            var other = corrected.get(word.text());
            commonest((other == null ? word : Word.of(other)).terms(), "", known)
                    .map(term -> PlannedTerm.of(term, known.getOrDefault(term, 1L), listings))
                    .or(() -> others.foreign(word))
                    .ifPresent(term -> found.putIfAbsent(term.term(), term));
        }
        var terms = found.values().stream()
                .sorted(comparingLong(PlannedTerm::count).thenComparing(PlannedTerm::term))
                .toList();
        return new Understanding(terms, List.copyOf(dropped), corrected, listings);
    }

    /** The same terms, and what else stands for those that listings have. */
    static List<PlannedTerm> wider(
            List<PlannedTerm> terms, String query, TermCounts counts, Supplier<Dictionary> dictionary) {
        var asked = Terms.asked(query);
        var words = new ArrayList<>(asked.subList(0, Math.min(asked.size(), MOST_TERMS)));
        var known = new LinkedHashMap<String, Word>();
        words.forEach(word -> word.terms().forEach(term -> known.putIfAbsent(term, word)));
        // What was typed wrongly: its correction speaks for itself.
        terms.stream()
                .filter(term -> !term.foreign() && !known.containsKey(term.term()))
                .forEach(term -> {
                    var word = Word.of(term.term());
                    words.add(word);
                    known.put(term.term(), word);
                });
        known.keySet().retainAll(terms.stream().map(PlannedTerm::term).toList());
        long listings = counts.of(List.of(TermCounts.ALL)).getOrDefault(TermCounts.ALL, 0L);
        var others = OtherLanguages.of(words, known.values(), Rendering::isSure, dictionary, counts, listings);
        return terms.stream()
                .map(term -> Optional.ofNullable(known.get(term.term()))
                        .filter(word -> !term.foreign())
                        .map(word -> term.or(others.instead(word)))
                        .orElse(term))
                .toList();
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
        near.forEach((word, others) ->
                commonest(others, TermCounts.WORD, known).ifPresent(other -> corrected.put(word, other)));
        return corrected;
    }

    /** One at most: what most listings have. */
    private static Optional<String> commonest(Collection<String> words, String prefix, Map<String, Long> known) {
        return words.stream()
                .filter(word -> known.containsKey(prefix + word))
                .max(comparingLong((String word) -> known.getOrDefault(prefix + word, 0L))
                        .thenComparing(comparing((String word) -> word).reversed()));
    }
}
