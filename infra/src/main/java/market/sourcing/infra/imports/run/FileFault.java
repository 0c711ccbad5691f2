package market.sourcing.infra.imports.run;

/** Why a file is not taken, or not taken any further. The names are part of the report's contract; they are never renamed. */
public enum FileFault {
    /** larger, unpacked, than this installation takes */
    FILE_TOO_LARGE,
    /** it unpacks to so many times its size that no file of rows does */
    FILE_PACKED_TOO_TIGHTLY,
    /** unpacked it is gzip again, or it is gzip without saying so */
    FILE_STILL_PACKED,
    /** more lines without a row, in a row or altogether, than any file of rows has */
    TOO_MANY_BLANK_LINES,
    /** almost nothing of it can be taken */
    MOSTLY_REFUSED
}
