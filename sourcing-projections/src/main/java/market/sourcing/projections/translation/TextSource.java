package market.sourcing.projections.translation;

/** Who says what a text is in a language. */
public enum TextSource {
    /** The factory, in the listing's own terms. */
    STATED,
    /** The factory or an operator, who put the text right. */
    HUMAN,
    /** The glossary of the trade. */
    GLOSSARY,
    /** A machine that somebody runs beside the marketplace. */
    MACHINE
}
