package market.sourcing.transparency.verify;

/** What an export can be found to be, instead of a part of the log. */
public enum Fault {
    /** The checkpoint is not signed by the log's key, or says that it is and is not. */
    NOT_SIGNED,
    /** The checkpoint is of another log than the one asked for. */
    ANOTHER_LOG,
    /** A position is missing, stands twice, or stands elsewhere. */
    OUT_OF_ORDER,
    /** A row is not what it was when it got its position. */
    ROW_CHANGED,
    /** Events end before the manifest says, or go on behind it. */
    CUT,
    /** Rows and recorded leaves agree, but not with a checkpoint: both were changed, or the log has been forked. */
    NOT_THE_SIGNED_LOG,
    /** The checkpoint given as an earlier one is not one of this log's: the log has been changed, cut or forked since. */
    NOT_AN_EXTENSION,
    /** The checkpoint given as an earlier one is of a size that the export does not reach, so nothing is proven of it. */
    OUT_OF_REACH
}
