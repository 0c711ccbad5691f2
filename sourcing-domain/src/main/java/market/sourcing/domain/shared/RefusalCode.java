package market.sourcing.domain.shared;

/** Every reason for which the marketplace says no. The names are part of the HTTP contract; they are never renamed. */
public enum RefusalCode {
    // the value itself can't be
    INVALID_VALUE,
    UNKNOWN_CURRENCY,
    LADDER_MUST_FALL,
    LADDER_OVERLAPS,
    LADDER_HAS_A_GAP,
    LADDER_STARTS_TOO_HIGH,
    CURRENCIES_DIFFER,
    AMOUNT_TOO_LARGE,

    // who
    NOT_ALLOWED,

    // what
    FACTORY_UNKNOWN,
    LISTING_UNKNOWN,
    ORDER_UNKNOWN,
    QUOTE_UNKNOWN,
    PAYMENT_UNKNOWN,
    REFUND_UNKNOWN,
    SKU_UNKNOWN,

    // the same key with another request
    IDEMPOTENCY_KEY_REUSED,

    // uniqueness
    TAX_NUMBER_TAKEN,
    SKU_CODE_TAKEN,

    // state of a factory
    FACTORY_NOT_VERIFIED,
    FACTORY_SUSPENDED,
    FACTORY_NOT_SUSPENDED,

    // state of a listing
    LISTING_NOT_PUBLISHED,
    LISTING_WITHDRAWN,

    // ordering
    QUANTITY_BELOW_MINIMUM,
    QUANTITY_NOT_A_MULTIPLE,
    ORDER_SPANS_FACTORIES,
    TOO_MANY_LINES,
    TOO_MANY_SKUS,
    LINE_REPEATED,
    DESTINATION_NOT_SERVED,
    AMOUNT_TOO_SMALL,
    STOCK_TOO_LOW,
    STOCK_RESERVED,

    // quotes
    NOTHING_TO_OFFER,
    QUOTE_EXPIRED,
    QUOTE_ALTERED,
    QUOTE_ALREADY_ORDERED,

    // state of an order
    ORDER_NOT_AWAITING_PAYMENT,
    ORDER_NOT_PAID,
    ORDER_NOT_HANDED_OVER,
    ORDER_HANDED_OVER,
    ORDER_CLOSED,

    // dispatch
    PARCEL_EXCEEDS_ORDER,
    TRACKING_NUMBER_USED,
    PARCEL_UNKNOWN,
    PROMISE_UNKNOWN,
    PROMISE_NOT_RUNNING,
    PROMISE_NOT_MISSED,
    MISS_NOT_CONTESTED,
    URGED_ALREADY,

    // money
    PAYMENT_IN_PROGRESS,
    PAYMENT_DIFFERS,
    PAYMENT_NOT_COLLECTED,
    PROVIDER_UNKNOWN,

    // what was ordered elsewhere
    NOT_A_PAST_ORDER,
    RETURN_EXCEEDS_PURCHASE,
}
