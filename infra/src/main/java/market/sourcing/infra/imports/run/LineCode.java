package market.sourcing.infra.imports.run;

/** Why a line of any kind of file was not taken. The names are part of the report's contract; they are never renamed. */
public enum LineCode {
    /** longer than the limit of a line; passed over unread */
    LINE_TOO_LONG,
    NOT_UTF_8,
    /** others kept changing the same thing; import the file again */
    CONTENDED,
    /** a fault of the marketplace, not of the row; the log of the application has it */
    FAULT
}
