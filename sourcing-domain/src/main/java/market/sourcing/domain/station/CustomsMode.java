package market.sourcing.domain.station;

/** How goods come into a station's market. */
public enum CustomsMode {
    /** Imported in bulk before they are sold, and sold from stock there: nobody's identity is needed. */
    DIRECT_IMPORT,
    /** Kept in a bonded warehouse, and cleared for each buyer. */
    BONDED,
    /** Sent to each buyer from abroad, and cleared under his name. */
    DIRECT_MAIL
}
