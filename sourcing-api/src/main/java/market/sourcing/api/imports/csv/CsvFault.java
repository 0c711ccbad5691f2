package market.sourcing.api.imports.csv;

/** Why a line can't be cut into fields. */
public enum CsvFault {
    /** longer than a row may be; it was passed over unread */
    TOO_LONG,
    NOT_UTF_8,
    /** a quoted field that does not end, or goes on behind its end */
    QUOTES_OPEN
}
