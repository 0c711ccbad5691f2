package market.sourcing.projections.text;

import java.util.Set;

/** Takes off the plural of an English noun and nothing else: a coat is found by coats, but not by coating. */
final class English {
    /** Plural in form only; without the s they would be another word. */
    private static final Set<String> ALWAYS_PLURAL = Set.of("shorts", "glasses");

    private static final int SHORTEST = 4;

    private English() {}

    static String singular(String word) {
        if (word.length() < SHORTEST || !word.endsWith("s") || ALWAYS_PLURAL.contains(word) || !isLatin(word)) {
            return word;
        }
        if (endsWithAny(word, "ss", "us", "is")) {
            return word;
        }
        if (word.length() > SHORTEST && word.endsWith("ies")) {
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
