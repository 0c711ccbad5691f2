package market.sourcing.domain.timer;

/** What a timer is for. The names are stored. */
public enum TimerKind {
    /** A quote that nobody has accepted lapses. */
    QUOTE_EXPIRY,
    /** The provider is asked what has become of a payment. */
    PAYMENT_CHECK,
    /** A refund is asked for, again and again until it is paid. */
    REFUND_PAYOUT,
    /** An order that nobody has paid is closed. */
    UNPAID_CLOSE,
    /** The rest of a staged payment has to be there. */
    BALANCE_DUE,
    /** The promised time for dispatch is over. */
    DISPATCH_DUE,
    /** A multiple of it is over. */
    DISPATCH_OVERDUE,
    /** A carrier is told of a parcel, and asked what it has scanned already. */
    PARCEL_ANNOUNCEMENT,
    /** A parcel has to have been scanned. */
    PARCEL_CHECK,
    /** An operator has to have decided on a contested miss. */
    CONTEST_DUE,
    /** A day of a factory is over, after which its standing is judged: its badge and its returns. */
    BADGE_DUE,
    /** Promises have to be told of declared force majeure. */
    FORCE_MAJEURE,
    /** Somebody's time in a return case is over. */
    CASE_DUE,
    /** Money held for an order goes to the factory. */
    ESCROW_RELEASE,
    /** Somebody in whose name nobody has ordered is erased. */
    CONSIGNEE_UNUSED
}
