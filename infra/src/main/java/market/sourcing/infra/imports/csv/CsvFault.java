package market.sourcing.infra.imports.csv;

/** Why a line can't be cut into fields. */
public enum CsvFault {
    /** longer than a row may be; it was passed over unread */
    TOO_LONG,
    NOT_UTF_8,
    /** a quoted field that does not end, or goes on behind its end */
    QUOTES_OPEN,
    /** a quoted field that goes on in a line which is a record by itself, as the first one is without the quote */
    QUOTES_TOO_FAR
}
