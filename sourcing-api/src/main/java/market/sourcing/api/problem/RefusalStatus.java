package market.sourcing.api.problem;

import market.sourcing.domain.shared.RefusalCode;
import org.springframework.http.HttpStatus;

/** The one table of statuses: which answer each refusal of a rule is on the wire. */
public final class RefusalStatus {
    private RefusalStatus() {}

    public static HttpStatus of(RefusalCode code) {
        return switch (code) {
            case INVALID_VALUE,
                    UNKNOWN_CURRENCY,
                    LADDER_MUST_FALL,
                    LADDER_OVERLAPS,
                    LADDER_HAS_A_GAP,
                    LADDER_STARTS_TOO_HIGH,
                    CURRENCIES_DIFFER,
                    AMOUNT_TOO_LARGE,
                    EVIDENCE_NAME_INVALID,
                    EVIDENCE_EMPTY,
                    EVIDENCE_BROKEN,
                    EVIDENCE_HAS_MORE,
                    PICTURE_TOO_LARGE -> HttpStatus.BAD_REQUEST;
            case EVIDENCE_QUOTA_REACHED -> HttpStatus.TOO_MANY_REQUESTS;
            case EVIDENCE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case EVIDENCE_TYPE_UNKNOWN, EVIDENCE_TYPE_DIFFERS -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case FACTORY_UNKNOWN,
                    LISTING_UNKNOWN,
                    ORDER_UNKNOWN,
                    SKU_UNKNOWN,
                    QUOTE_UNKNOWN,
                    PAYMENT_UNKNOWN,
                    REFUND_UNKNOWN,
                    PROMISE_UNKNOWN,
                    PARCEL_UNKNOWN,
                    CASE_UNKNOWN,
                    RETURN_RULE_UNKNOWN,
                    PROVIDER_UNKNOWN -> HttpStatus.NOT_FOUND;
            case IDEMPOTENCY_KEY_REUSED, SCAN_TOO_EARLY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TAX_NUMBER_TAKEN,
                    SKU_CODE_TAKEN,
                    FACTORY_NOT_VERIFIED,
                    FACTORY_SUSPENDED,
                    FACTORY_NOT_SUSPENDED,
                    LISTING_NOT_PUBLISHED,
                    LISTING_WITHDRAWN,
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
                    TOO_MANY_UNPAID_ORDERS,
                    TOO_MUCH_HELD_UNPAID,
                    TOO_MANY_ABANDONED_ORDERS,
                    NOTHING_TO_OFFER,
                    QUOTE_EXPIRED,
                    QUOTE_ALTERED,
                    QUOTE_ALREADY_ORDERED,
                    ORDER_NOT_AWAITING_PAYMENT,
                    ORDER_NOT_PAID,
                    ORDER_NOT_HANDED_OVER,
                    ORDER_HANDED_OVER,
                    ORDER_CLOSED,
                    PARCEL_EXCEEDS_ORDER,
                    TRACKING_NUMBER_USED,
                    PROMISE_NOT_RUNNING,
                    PROMISE_NOT_MISSED,
                    RECEIPT_KNOWN,
                    DELIVERY_NOT_IN_QUESTION,
                    DELIVERY_NOT_DENIED,
                    MISS_NOT_CONTESTED,
                    CONTEST_TOO_LATE,
                    URGED_ALREADY,
                    PAYMENT_IN_PROGRESS,
                    PAYMENT_DIFFERS,
                    RETURN_RULE_TOO_STRICT,
                    GOODS_NOT_RECEIVED,
                    GOODS_ON_THEIR_WAY,
                    RETURN_WINDOW_OVER,
                    GOODS_NOT_RETURNABLE,
                    GOODS_OPENED,
                    RETURN_BATCH_TOO_SMALL,
                    EXCHANGE_NOT_OFFERED,
                    NOT_LATE,
                    EVIDENCE_MISSING,
                    EVIDENCE_UNKNOWN,
                    TOO_MANY_CASES,
                    CASE_CLOSED,
                    CASE_DECIDED,
                    CASE_NOT_THERE_YET,
                    ESCALATION_TOO_EARLY,
                    GOODS_MUST_COME_BACK,
                    PAYMENT_NOT_COLLECTED,
                    EVENT_READABLE,
                    EVENT_SETTLED,
                    NOTHING_TO_CORRECT,
                    NOT_A_PAST_ORDER,
                    RETURN_EXCEEDS_PURCHASE -> HttpStatus.CONFLICT;
        };
    }
}
