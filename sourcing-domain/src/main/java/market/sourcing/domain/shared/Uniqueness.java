package market.sourcing.domain.shared;

/** What must be unique in the marketplace. The names are stored. */
public enum Uniqueness {
    /** value: country and tax number; holder: the factory */
    FACTORY_TAX_NUMBER,
    /** value: the factory's id, a slash and the SKU code; holder: the listing */
    SKU_CODE_IN_FACTORY,
    /** value: the carrier's code, a slash and the number; holder: the order or the case whose parcel it is */
    TRACKING_NUMBER,
    /** value: the carrier's code, a slash and the number; holder: the case that stated it when cases had numbers apart from orders */
    RETURN_TRACKING_NUMBER,
    /** value: the parcel's id; holder: the consolidation that it goes with */
    PARCEL_IN_CONSOLIDATION,
    /** value: what is derived from a buyer's key for ordering; holder: the fingerprint of the request */
    ORDER_KEY,
    /** value: what is derived from a caller's key; holder: the fingerprint of the request, a blank, and the version it was answered */
    REQUEST_KEY
}
