package market.sourcing.domain.consignee;

/** What customs tell a person by. */
public enum DocumentKind {
    PASSPORT,
    /** Such as the citizen's identity card of Vietnam or China. */
    NATIONAL_ID,
    /** Of a foreigner who lives there. */
    RESIDENCE_PERMIT,
    /** Given by customs for this alone, such as Korea's personal customs clearance code. */
    CUSTOMS_CODE
}
