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
    private static final String BETWEEN = " ";

    public static final Glossary OWN = new Glossary(lines());

    /** What is found under a phrase's terms: the terms of all other phrases that mean it. */
    private final Map<String, SequencedSet<List<String>>> phrases = new HashMap<>();

    private final int longest;

    /** @param lines the first names the columns */
    Glossary(List<String> lines) {
        lines.stream().skip(1).forEach(this::add);
        longest = phrases.keySet().stream()
                .mapToInt(phrase -> phrase.split(BETWEEN).length)
                .max()
                .orElse(0);
    }

    private void add(String line) {
        var meant = Stream.of(line.split("[\t|]"))
                .map(phrase -> terms(Terms.asked(phrase)))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        for (var phrase : meant) {
            var others = phrases.computeIfAbsent(key(phrase), none -> new LinkedHashSet<>());
            meant.stream().filter(other -> !other.equals(phrase)).forEach(others::add);
        }
    }

    /** What may stand for each of the words, in their order: a word of a phrase is rendered by the whole phrase's renderings. */
    List<List<Rendering>> of(List<Word> words) {
        var terms = terms(words);
        var rendered = new ArrayList<List<Rendering>>();
        while (rendered.size() < terms.size()) {
            int length = longestFrom(terms.subList(rendered.size(), terms.size()));
            var phrase = terms.subList(rendered.size(), rendered.size() + Math.max(length, 1));
            var renderings = renderings(phrase);
            phrase.forEach(word -> rendered.add(renderings));
        }
        return rendered;
    }

    private int longestFrom(List<String> terms) {
        int length = Math.min(longest, terms.size());
        while (length > 0 && !phrases.containsKey(key(terms.subList(0, length)))) {
            length--;
        }
        return length;
    }

    private List<Rendering> renderings(List<String> phrase) {
        return phrases.getOrDefault(key(phrase), new LinkedHashSet<>()).stream()
                .flatMap(other -> other.stream().map(term -> new Rendering(term, LIKENESS / other.size())))
                .toList();
    }

    private static List<String> terms(List<Word> words) {
        return words.stream().map(word -> word.terms().getFirst()).toList();
    }

    private static String key(List<String> terms) {
        return String.join(BETWEEN, terms);
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
