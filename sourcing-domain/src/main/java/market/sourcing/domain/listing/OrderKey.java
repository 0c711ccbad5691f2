package market.sourcing.domain.listing;

import java.util.HexFormat;
import market.sourcing.domain.shared.OrderId;

/** An order's id as a stock keeps it by the thousand: numbers instead of a text, where it is one of this marketplace. */
sealed interface OrderKey {
    OrderId id();

    static OrderKey of(OrderId id) {
        var tail = id.value().substring(OrderId.PREFIX.length());
        return Derived.isOne(tail) ? Derived.of(tail) : new Foreign(id);
    }

    /**
     * The beginning of a hash, in lower-case hexadecimal digits: 32 of an order by its key, 40 of one on a quote.
     *
     * @param rest the last eight of 40 digits; negative where there are 32
     */
    record Derived(long high, long low, long rest) implements OrderKey {
        private static final HexFormat HEX = HexFormat.of();
        private static final int HALF = Long.BYTES * 2;
        private static final int REST = 8;
        private static final long NONE = -1;

        static boolean isOne(String tail) {
            return (tail.length() == 2 * HALF || tail.length() == 2 * HALF + REST)
                    && tail.chars().allMatch(Derived::isDigit);
        }

        private static boolean isDigit(int sign) {
            return sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f';
        }

        static Derived of(String tail) {
            return new Derived(
                    HexFormat.fromHexDigitsToLong(tail, 0, HALF),
                    HexFormat.fromHexDigitsToLong(tail, HALF, 2 * HALF),
                    tail.length() == 2 * HALF ? NONE : HexFormat.fromHexDigitsToLong(tail, 2 * HALF, tail.length()));
        }

        @Override
        public OrderId id() {
            return new OrderId(OrderId.PREFIX
                    + HEX.toHexDigits(high)
                    + HEX.toHexDigits(low)
                    + (rest < 0 ? "" : HEX.toHexDigits(rest, REST)));
        }
    }

    /** Such as that of an order from a book: it keeps its text. */
    record Foreign(OrderId id) implements OrderKey {}
}
