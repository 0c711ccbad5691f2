package market.sourcing.projections.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    public static final Glossary OWN = new Glossary(lines());

    /** The terms of all other phrases that mean the same. */
    private final Phrases<List<String>> phrases = new Phrases<>();

    /** @param lines the first names the columns */
    Glossary(List<String> lines) {
        lines.stream().skip(1).forEach(this::add);
    }

    private void add(String line) {
        var meant = Stream.of(line.split("[\t|]"))
                .map(Terms::asked)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        for (var phrase : meant) {
            phrases.add(
                    phrase,
                    meant.stream()
                            .filter(other -> !other.equals(phrase))
                            .map(Glossary::terms)
                            .toList());
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
        int length = Math.clamp(phrases.longest(), 1, words.size());
        while (length > 1 && phrases.of(words.subList(0, length)).isEmpty()) {
            length--;
        }
        return words.subList(0, length);
    }

    private List<Rendering> renderings(List<Word> phrase) {
        return phrases.of(phrase).stream()
                .flatMap(other -> other.stream().map(term -> Rendering.writtenDown(term, LIKENESS / other.size())))
                .toList();
    }

    private static List<String> terms(List<Word> words) {
        return words.stream().map(word -> word.terms().getFirst()).toList();
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
