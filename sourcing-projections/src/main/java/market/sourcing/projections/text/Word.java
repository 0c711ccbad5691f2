package market.sourcing.projections.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a query.
 *
 * @param text as it was typed, but folded
 * @param terms what it is looked up by: one of them, where it may be the plural of several
 * @param correctable whether it can be taken for a misspelt English word
 */
public record Word(String text, List<String> terms, boolean correctable) {

    /** What dictionaries may have it under: what it is looked up by, and all that it may be the plural of. */
    public List<String> forms() {
        return Stream.concat(terms.stream(), English.singulars(text).stream())
                .distinct()
                .toList();
    }

    public static Word of(String text) {
        return new Word(text, Terms.ofQueries(text), Terms.isCorrectable(text));
    }
}
