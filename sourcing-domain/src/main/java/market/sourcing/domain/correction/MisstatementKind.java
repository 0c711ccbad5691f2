package market.sourcing.domain.correction;

/** What the books of an order, or of a factory, may say that is not so. The names are stored. */
public enum MisstatementKind {
    /** Money is held for an order that is over. */
    MONEY_HELD,
    /** The factory's time runs, or waits, for an order that came to nothing. */
    PROMISE_OPEN,
    /** A compensation was taken back although all was settled, or came off a refund already. */
    COMPENSATION_TAKEN_BACK,
    /** An order that is over has pieces that others could order. */
    GOODS_HELD,
    /** Pieces of an order that came to nothing can be ordered, although they have left. */
    GOODS_RESTOCKED,
    /** What an order had left its buyer with when it came to nothing is back at the factory, and was not given back. */
    REMAINDER_KEPT,
    /** The report of sales counts goods as sold that money went back for. */
    REFUND_NOT_COUNTED,
    /** A factory's own return terms are bound by numbers of the platform that hold no more. */
    RETURN_RULE_OLD
}
