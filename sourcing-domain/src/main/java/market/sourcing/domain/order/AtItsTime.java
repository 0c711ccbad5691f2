package market.sourcing.domain.order;

/** What follows when the time is over in which a buyer says that goods have arrived. */
public enum AtItsTime {
    /** Carriers tell of it, or the factory showed it, or its word is enough under the order's rules: it is paid. */
    ARRIVED,
    /** Carriers brought it back. */
    CAME_BACK,
    /** The buyer is asked, and the factory too. */
    ASKED,
    /** Nobody but the factory says so, and it showed nothing when it was asked. */
    NEVER_SHOWN
}
