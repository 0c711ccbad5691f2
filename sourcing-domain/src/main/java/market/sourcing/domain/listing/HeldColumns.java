package market.sourcing.domain.listing;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** What orders hold, in columns in the order of their ids: a third of what a map takes, where they wait by the thousand. */
final class HeldColumns {
    /** Three numbers of the id, a reference to the buyer, and the pieces. */
    static final int BYTES_A_ROW = 3 * Long.BYTES + 4 + Integer.BYTES;

    private static final int LEAST = 4;

    private long[] high = new long[LEAST];
    private long[] low = new long[LEAST];
    private long[] rest = new long[LEAST];
    private @Nullable AccountId[] buyer = new @Nullable AccountId[LEAST];
    private int[] units = new int[LEAST];
    private int size;

    @Nullable
    Held get(OrderKey.Derived order) {
        int row = row(order);
        return row < 0 ? null : held(row);
    }

    void put(OrderKey.Derived order, Held held) {
        int row = row(order);
        if (row < 0) {
            row = -1 - row;
            insert(row);
            high[row] = order.high();
            low[row] = order.low();
            rest[row] = order.rest();
        }
        buyer[row] = held.buyer();
        units[row] = held.units();
    }

    void remove(OrderKey.Derived order) {
        int row = row(order);
        if (row >= 0) {
            move(row + 1, row);
            size--;
            buyer[size] = null;
            if (high.length > LEAST && size < high.length / 4) {
                resize(Math.max(LEAST, high.length / 2));
            }
        }
    }

    /** In the order of the ids. */
    <R> Stream<R> rows(Row<R> reader) {
        return IntStream.range(0, size)
                .mapToObj(row -> reader.of(new OrderKey.Derived(high[row], low[row], rest[row]), held(row)));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<R> {
        R of(OrderKey order, Held held);
    }

    int size() {
        return size;
    }

    int bytes() {
        return BYTES_A_ROW * high.length;
    }

    private Held held(int row) {
        return new Held(buyer[row], units[row]);
    }

    /** Where it is, or -1 less where it belongs. */
    private int row(OrderKey.Derived order) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int compared = compare(middle, order);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1 - from;
    }

    /** Hexadecimal digits are in the order of numbers without a sign, and a text before a longer one that it begins. */
    private int compare(int row, OrderKey.Derived order) {
        int first = Long.compareUnsigned(high[row], order.high());
        int second = first == 0 ? Long.compareUnsigned(low[row], order.low()) : first;
        return second == 0 ? Long.compare(rest[row], order.rest()) : second;
    }

    private void insert(int row) {
        if (size == high.length) {
            resize(size + size / 2);
        }
        move(row, row + 1);
        size++;
    }

    /** All rows from one on to another place. */
    private void move(int from, int to) {
        int rows = size - from;
        System.arraycopy(high, from, high, to, rows);
        System.arraycopy(low, from, low, to, rows);
        System.arraycopy(rest, from, rest, to, rows);
        System.arraycopy(buyer, from, buyer, to, rows);
        System.arraycopy(units, from, units, to, rows);
    }

    private void resize(int rows) {
        high = Arrays.copyOf(high, rows);
        low = Arrays.copyOf(low, rows);
        rest = Arrays.copyOf(rest, rows);
        buyer = Arrays.copyOf(buyer, rows);
        units = Arrays.copyOf(units, rows);
    }
}
