package market.sourcing.domain.station;

/** How goods come into a station's market. */
public enum CustomsMode {
    /** Imported in bulk before they are sold, and sold from stock there: nobody's identity is needed. */
    DIRECT_IMPORT(false),
    /** Kept in a bonded warehouse, and cleared for each buyer. */
    BONDED(true),
    /** Sent to each buyer from abroad, and cleared under his name. */
    DIRECT_MAIL(true);

    private final boolean needsConsignee;

    CustomsMode(boolean needsConsignee) {
        this.needsConsignee = needsConsignee;
    }

    /** Whether customs have to know who the goods are for. */
    public boolean needsConsignee() {
        return needsConsignee;
    }
}
