package market.sourcing.domain.listing;

import java.util.HexFormat;
import market.sourcing.domain.shared.OrderId;

/** An order's id as a stock keeps it by the thousand: two numbers instead of a text, where it is one of this marketplace. */
sealed interface OrderKey {
    OrderId id();

    static OrderKey of(OrderId id) {
        var tail = id.value().substring(OrderId.PREFIX.length());
        return Derived.isOne(tail) ? Derived.of(tail) : new Foreign(id);
    }

    /** The first 128 bits of a hash, in 32 lower-case hexadecimal digits. */
    record Derived(long high, long low) implements OrderKey {
        private static final HexFormat HEX = HexFormat.of();
        private static final int HALF = Long.BYTES * 2;

        static boolean isOne(String tail) {
            return tail.length() == 2 * HALF && tail.chars().allMatch(Derived::isDigit);
        }

        private static boolean isDigit(int sign) {
            return sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f';
        }

        static Derived of(String tail) {
            return new Derived(
                    HexFormat.fromHexDigitsToLong(tail, 0, HALF), HexFormat.fromHexDigitsToLong(tail, HALF, 2 * HALF));
        }

        @Override
        public OrderId id() {
            return new OrderId(OrderId.PREFIX + HEX.toHexDigits(high) + HEX.toHexDigits(low));
        }
    }

    /** Such as that of an order from a book: it keeps its text. */
    record Foreign(OrderId id) implements OrderKey {}
}
