package market.sourcing.domain.consolidation;

/** How far a consolidation has come, in the order of its journey. The names are stored. */
public enum Milestone {
    /** In the air. */
    DEPARTED_ORIGIN,
    /** In the station's country, before its customs. */
    ARRIVED,
    /** Customs want something before they let it through; most never come here. */
    HELD_BY_CUSTOMS,
    CUSTOMS_CLEARED,
    /** With the carrier that brings each parcel to its consignee. */
    HANDED_TO_LAST_MILE,
    /** The last of its parcels. */
    DELIVERED;

    /** Whether it need not be reached on the way to the next. */
    boolean mayBeLeftOut() {
        return this == HELD_BY_CUSTOMS;
    }
}
