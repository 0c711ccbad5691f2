package market.sourcing.projections.translation;

/**
 * A text in another language.
 *
 * @param confidence 1 to 100: how far it may be relied on
 */
public record Translation(String text, TextSource source, int confidence) {
    public static final int CERTAIN = 100;
}
