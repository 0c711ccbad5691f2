package market.sourcing.domain.timer;

/**
 * The subject of timers about one payment, refund or parcel of an order: the order's id, a slash, and the other's.
 *
 * @param id of the payment, refund or parcel
 */
public record OrderPartKey(String orderId, String id) {

    public static String of(String orderId, String id) {
        return orderId + "/" + id;
    }

    public static OrderPartKey parse(String subject) {
        var slash = subject.indexOf('/');
        return new OrderPartKey(subject.substring(0, slash), subject.substring(slash + 1));
    }
}
