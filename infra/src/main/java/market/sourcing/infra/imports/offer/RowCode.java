package market.sourcing.infra.imports.offer;

/**
 * Why an offer was not taken, beside {@link market.sourcing.infra.imports.run.LineCode} and the marketplace's own {@link market.sourcing.domain.shared.RefusalCode}s. The names
 * are part of the report's contract; they are never renamed.
 */
public enum RowCode {
    /** malformed, a field twice, too deep, or text beyond the limit */
    NOT_JSON,
    NOT_AN_OBJECT,
    FIELD_MISSING,
    FIELD_WRONG_TYPE,
    /** of the right type and yet impossible; the facts name the field */
    FIELD_INVALID,
    /** no title in any language */
    TITLE_MISSING,
    /** the same offer was in an earlier line of this file, with other content; the facts name the line */
    OFFER_REPEATED
}
