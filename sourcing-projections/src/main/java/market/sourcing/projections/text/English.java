package market.sourcing.projections.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes off the plural of an English noun and nothing else: a coat is found by coats, but not by coating. */
final class English {
    /** Plural in form only; without the s they would be another word. */
    private static final Set<String> ALWAYS_PLURAL = Set.of("shorts", "glasses", "tights");

    private static final int SHORTEST = 3;

    /** Of a word that no dictionary has, such as a brand's. */
    private static final int SHORTEST_UNKNOWN = 4;

    private English() {}

    /** What it may be the plural of, at least one: leaves are of a leaf, or of a leave. */
    static List<String> singulars(String word) {
        if (word.length() < SHORTEST || ALWAYS_PLURAL.contains(word) || !isLatin(word)) {
            return List.of(word);
        }
        var nouns = Nouns.ENGLISH.singulars(word);
        if (!nouns.isEmpty()) {
            return List.copyOf(nouns);
        }
        // Scissors are a word of their own, and yet whoever types scissor means them.
        return Nouns.ENGLISH.has(word)
                ? Stream.of(word, unknown(word)).distinct().toList()
                : List.of(unknown(word));
    }

    /** What a title's word is found by: its singulars, and each plural that is also that of another noun. */
    static List<String> indexed(String word) {
        var singulars = singulars(word);
        var shared = singulars.stream().flatMap(Nouns.ENGLISH::sharedPlurals);
        return Stream.concat(singulars.stream(), shared).distinct().toList();
    }

    /** What a query's word is looked up by: a plural of several nouns by itself, for the titles of each of them have it. */
    static List<String> asked(String word) {
        return !ALWAYS_PLURAL.contains(word) && Nouns.ENGLISH.isShared(word) ? List.of(word) : singulars(word);
    }

    private static String unknown(String word) {
        if (word.length() < SHORTEST_UNKNOWN || !word.endsWith("s")) {
            return word;
        }
        if (endsWithAny(word, "ss", "us", "is")) {
            return word;
        }
        if (word.length() > SHORTEST_UNKNOWN && word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        return endsWithAny(word, "ches", "shes", "sses", "xes", "zes") ? cut(word, 2) : cut(word, 1);
    }

    static boolean isLatin(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
