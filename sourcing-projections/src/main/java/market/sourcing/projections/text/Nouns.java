package market.sourcing.projections.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The English nouns of WordNet 3.1, its list of irregular plurals, and its rules for the others
 * (<a href="https://wordnet.princeton.edu/documentation/morphy7wn">morphy</a>): a plural is one only of a noun that there is. About 55,000
 * words of one part, read when first asked, 4 MB.
 */
final class Nouns {
    private static final String WORDNET = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
    /** Shorter ones end in an s of their own: gas is no plural of ga. */
    private static final int SHORTEST_PLURAL = 4;

    /** A plural's ending, and what its noun has there. */
    private record Ending(String plural, String singular) {
        Stream<String> singularOf(String word) {
            return replaced(word, plural, singular);
        }

        Stream<String> pluralOf(String word) {
            return replaced(word, singular, plural);
        }

        private static Stream<String> replaced(String word, String ending, String other) {
            return word.endsWith(ending)
                    ? Stream.of(word.substring(0, word.length() - ending.length()) + other)
                    : Stream.empty();
        }
    }

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ses", "s"),
            new Ending("xes", "x"),
            new Ending("zes", "z"),
            new Ending("ches", "ch"),
            new Ending("shes", "sh"),
            new Ending("men", "man"),
            new Ending("ies", "y"),
            new Ending("s", ""));

    static final Nouns ENGLISH = new Nouns();

    /** In the order of their letters, as the file has them. */
    private final String[] known;

    private final Map<String, List<String>> irregular;
    private final Map<String, List<String>> irregularPlurals;

    private Nouns() {
        known = lines("index.noun", lines -> lines.map(Nouns::first).filter(matching(LETTERS)))
                .toArray(String[]::new);
        irregular = lines("noun.exc", UnaryOperator.identity()).stream()
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableMap(
                        List::getFirst, line -> line.subList(1, line.size()), Nouns::both));
        irregularPlurals = irregular.entrySet().stream()
                .flatMap(plural -> plural.getValue().stream().map(noun -> Map.entry(noun, List.of(plural.getKey()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Nouns::both));
    }

    boolean has(String word) {
        return Arrays.binarySearch(known, word) >= 0;
    }

    /** What it is the plural of: none where it is no plural, several where it may be that of several. */
    Set<String> singulars(String word) {
        var singulars = new LinkedHashSet<>(irregular.getOrDefault(word, List.of()));
        if (word.length() >= SHORTEST_PLURAL && !word.endsWith("ss")) {
            ENDINGS.stream()
                    .flatMap(ending -> ending.singularOf(word))
                    .filter(this::has)
                    .forEach(singulars::add);
        }
        return singulars;
    }

    /** Whether it is the plural of more than one noun: axes are of an ax, an axe or an axis. */
    boolean isShared(String word) {
        return singulars(word).size() > 1;
    }

    /** Its plurals that are also those of another noun. */
    Stream<String> sharedPlurals(String noun) {
        var regular = ENDINGS.stream().flatMap(ending -> ending.pluralOf(noun));
        return Stream.concat(irregularPlurals.getOrDefault(noun, List.of()).stream(), regular)
                .filter(this::isShared)
                .distinct();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static String first(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static Predicate<String> matching(Pattern pattern) {
        return word -> pattern.matcher(word).matches();
    }

    private static List<String> lines(String file, UnaryOperator<Stream<String>> wanted) {
        var stored = Nouns.class.getResourceAsStream(WORDNET + file);
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(stored, file), US_ASCII))) {
            return wanted.apply(lines.lines()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
