package market.sourcing.domain.consignee;

/** What customs look at a person for. The names are stored. */
public enum LookReason {
    /** The goods are being cleared. */
    CLEARANCE,
    /** What is to be paid on them, and what the person has brought in this year. */
    DUTIES,
    /** The goods were opened, or are held. */
    INSPECTION,
    /** An authority has asked, by law. */
    AUTHORITY
}
