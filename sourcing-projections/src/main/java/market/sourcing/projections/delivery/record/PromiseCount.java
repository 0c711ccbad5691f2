package market.sourcing.projections.delivery.record;

/** What is counted of a factory on each day. The names are in the keys of the tallies. */
enum PromiseCount {
    /** Promises kept or missed, on the day they were due. */
    JUDGED,
    KEPT,
    /** Handed over within a day of the payment. */
    FAST,
    /** Parcels with a tracking number, on the day by which they should have been scanned. */
    STATED,
    /** Scanned by then. */
    SCANNED
}
