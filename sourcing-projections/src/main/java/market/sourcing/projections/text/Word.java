package market.sourcing.projections.text;

/**
 * A word of a query.
 *
 * @param text as it was typed, but folded
 * @param term what it is looked up by
 * @param correctable whether it can be taken for a misspelt English word
 */
public record Word(String text, String term, boolean correctable) {

    public static Word of(String text) {
        return new Word(text, Terms.term(text), Terms.isCorrectable(text));
    }
}
