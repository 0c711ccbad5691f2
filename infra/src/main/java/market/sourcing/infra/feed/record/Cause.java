package market.sourcing.infra.feed.record;

/** Why a record says something else than before. */
public enum Cause {
    /** Its factory said so. */
    FACTORY_EDIT,
    /** Pieces were counted, ordered, given back or sent. */
    STOCK,
    /** What it has done was judged at the end of a day. */
    STANDING,
    /** The platform's operators decided it. */
    MODERATION
}
