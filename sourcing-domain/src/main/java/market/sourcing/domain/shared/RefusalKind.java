package market.sourcing.domain.shared;

/** What sort of no a refusal is. */
public enum RefusalKind {
    /** The value itself can't be. */
    INVALID,
    /** Not by this caller. */
    FORBIDDEN,
    /** There is no such thing, or none that the caller may know of. */
    UNKNOWN,
    /** Not as things are. */
    CONFLICT,
    /** Well formed, and yet not to be followed. */
    UNPROCESSABLE,
    TOO_LARGE,
    UNSUPPORTED,
    /** Not so much of it in this time. */
    TOO_MUCH
}
