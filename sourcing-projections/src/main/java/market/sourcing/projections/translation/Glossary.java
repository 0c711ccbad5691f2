package market.sourcing.projections.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.text.Word;

/**
 * The trade's own words in four languages, from {@code glossary.tsv}: its first line names the columns, each further line is one
 * meaning; several words of it in one language are parted by bars.
 */
public final class Glossary {
    /** Somebody wrote it down, and yet one word has more than one meaning. */
    private static final double LIKENESS = 0.9;

    private static final String FILE = "glossary.tsv";
    /** Before each form in a key; forms of measures may have spaces. */
    private static final char BETWEEN = '\t';

    public static final Glossary OWN = new Glossary(lines());

    /** What is found under a phrase's terms: the terms of all other phrases that mean it. */
    private final Map<String, SequencedSet<List<String>>> phrases = new HashMap<>();

    private final int longest;

    /** @param lines the first names the columns */
    Glossary(List<String> lines) {
        lines.stream().skip(1).forEach(this::add);
        longest = phrases.keySet().stream()
                .mapToInt(key ->
                        (int) key.chars().filter(letter -> letter == BETWEEN).count())
                .max()
                .orElse(0);
    }

    private void add(String line) {
        var meant = Stream.of(line.split("[\t|]"))
                .map(Terms::asked)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        for (var phrase : meant) {
            for (var key : keys(phrase)) {
                var others = phrases.computeIfAbsent(key, none -> new LinkedHashSet<>());
                meant.stream()
                        .filter(other -> !other.equals(phrase))
                        .map(Glossary::terms)
                        .forEach(others::add);
            }
        }
    }

    /** What may stand for each of the words, in their order: a word of a phrase is rendered by the whole phrase's renderings. */
    List<List<Rendering>> of(List<Word> words) {
        var rendered = new ArrayList<List<Rendering>>();
        while (rendered.size() < words.size()) {
            var phrase = longestOf(words.subList(rendered.size(), words.size()));
            var renderings = renderings(phrase);
            phrase.forEach(word -> rendered.add(renderings));
        }
        return rendered;
    }

    /** What the words begin with, as far as it is a phrase; one word where none is. */
    private List<Word> longestOf(List<Word> words) {
        int length = Math.clamp(longest, 1, words.size());
        while (length > 1 && keys(words.subList(0, length)).stream().noneMatch(phrases::containsKey)) {
            length--;
        }
        return words.subList(0, length);
    }

    private List<Rendering> renderings(List<Word> phrase) {
        return keys(phrase).stream()
                .flatMap(key -> phrases.getOrDefault(key, new LinkedHashSet<>()).stream())
                .distinct()
                .flatMap(other -> other.stream().map(term -> new Rendering(term, LIKENESS / other.size())))
                .toList();
    }

    private static List<String> terms(List<Word> words) {
        return words.stream().map(word -> word.terms().getFirst()).toList();
    }

    /** What a phrase is found under: more than one where a word may be the plural of several. */
    static List<String> keys(List<Word> phrase) {
        var keys = List.of("");
        for (Word word : phrase) {
            keys = keys.stream()
                    .flatMap(key -> word.forms().stream().map(form -> key + BETWEEN + form))
                    .toList();
        }
        return keys;
    }

    static List<String> lines() {
        var stored = Objects.requireNonNull(Glossary.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stored, UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
