package market.sourcing.domain.timer;

/**
 * The subject of timers about one payment or refund of an order: the order's id, a slash, and the other's.
 *
 * @param id of the payment or refund
 */
public record MoneyKey(String orderId, String id) {

    static String of(String orderId, String id) {
        return orderId + "/" + id;
    }

    public static MoneyKey parse(String subject) {
        var slash = subject.indexOf('/');
        return new MoneyKey(subject.substring(0, slash), subject.substring(slash + 1));
    }
}
