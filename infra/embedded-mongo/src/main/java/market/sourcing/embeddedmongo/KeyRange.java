package market.sourcing.embeddedmongo;

import java.util.Arrays;

/** Bytes from one, included, up to another, excluded. */
record KeyRange(Bound from, Bound to) {

    /** Keys of a field that are inside an interval; the ends of an open one are the limits of a type. */
    static KeyRange of(Interval interval, boolean ascending) {
        var from = interval.from();
        var to = interval.to();
        return ascending
                ? new KeyRange(
                        bound(from, ascending, !interval.fromIncluded()), bound(to, ascending, interval.toIncluded()))
                : new KeyRange(
                        bound(to, ascending, !interval.toIncluded()), bound(from, ascending, interval.fromIncluded()));
    }

    /** All that begins with these bytes. */
    static KeyRange startingWith(byte[] beginning) {
        return new KeyRange(new Bound(beginning), new Bound(beginning).after());
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from.bytes(), key) <= 0 && Arrays.compareUnsigned(key, to.bytes()) < 0;
    }

    /** The same behind what comes before in an entry. */
    KeyRange behind(byte[] beginning) {
        return new KeyRange(from.behind(beginning), to.behind(beginning));
    }

    // A floor lies before all of its type, which in a descending field is behind all of it: where the type before
    // begins.
    private static Bound bound(Object key, boolean ascending, boolean after) {
        if (key instanceof TypeFloor floor) {
            return new Bound(KeyBytes.of(ascending ? floor : new TypeFloor(floor.rank() - 1), ascending));
        }
        var bound = new Bound(KeyBytes.of(key, ascending));
        return after ? bound.after() : bound;
    }

    /** A place among entries. */
    static final class Bound {
        private final byte[] bytes;

        Bound(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Behind all that begins with it. */
        Bound after() {
            var longer = Arrays.copyOf(bytes, bytes.length + 1);
            longer[bytes.length] = KeyBytes.AFTER;
            return new Bound(longer);
        }

        Bound behind(byte[] beginning) {
            var longer = Arrays.copyOf(beginning, beginning.length + bytes.length);
            System.arraycopy(bytes, 0, longer, beginning.length, bytes.length);
            return new Bound(longer);
        }
    }
}
