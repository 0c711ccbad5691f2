package market.sourcing.domain.carrier;

/** What a carrier has done with a parcel. Each of them proves that the carrier had it by then. The names are stored. */
public enum ScanKind {
    /** Taken over from the factory: the hand-over. */
    ACCEPTED,
    IN_TRANSIT,
    /** Held, or let through, at a border. */
    CUSTOMS,
    DELIVERED,
    /** On its way back to the factory, or back there. */
    RETURNED
}
