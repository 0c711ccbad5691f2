package market.sourcing.projections.returns.record;

/** What is counted of a factory on each day. The names are in the keys of the tallies. */
enum ReturnsCount {
    /** Orders handed over, on that day. */
    SENT,
    /** Of these, orders of which something was claimed, and not let go by its buyer. */
    RETURNED,
    /** Of these, orders for which money went back in a case. */
    REFUNDED,
    /** Cases of goods that were sent, and not let go by their buyer, on the day they were opened. */
    OPENED,
    /** Of these, cases that an operator was called to, and has not decided for the factory. */
    DISPUTED,
    /** Cases, let go or not, that the factory answered, or let its time go by, on the day they were opened. */
    ANSWERED,
    /** The seconds from their opening to the answer, together. */
    ANSWER_SECONDS
}
