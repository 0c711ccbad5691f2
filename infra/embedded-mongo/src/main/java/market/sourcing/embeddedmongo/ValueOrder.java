package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * The order of index keys. It is the server's own order of types and values, rewritten because the server's comparator
 * is not transitive for numbers beyond the int range, and a sorted structure must not lean on such a one.
 */
final class ValueOrder implements Comparator<Object> {
    static final ValueOrder ASCENDING = new ValueOrder();

    private ValueOrder() {}

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return s.compareTo(t);
        }
        if (a instanceof Double d && b instanceof Double e) {
            return Double.compare(d, e);
        }
        int byType = Integer.compare(rank(a), rank(b));
        return byType != 0 ? byType : compareSameType(a, b);
    }

    /** The place of a key's type among the types. */
    static int rank(Object key) {
        return switch (key) {
            case Mark mark -> mark == Mark.NOTHING ? 0 : 7;
            case Number n -> 1;
            case String s -> 2;
            case UUID u -> 3;
            case ObjectId o -> 4;
            case Boolean b -> 5;
            case Instant i -> 6;
            case TypeFloor floor -> floor.rank();
            default -> throw new IllegalArgumentException("Not an index key: " + key.getClass());
        };
    }

    private static int compareSameType(Object a, Object b) {
        if (a instanceof TypeFloor || b instanceof TypeFloor) {
            return Boolean.compare(b instanceof TypeFloor, a instanceof TypeFloor);
        }
        return switch (a) {
            case Number n -> compareNumbers(n, (Number) b);
            case UUID u -> compareAsText(u, (UUID) b);
            case ObjectId o -> o.compareTo((ObjectId) b);
            case Boolean t -> t.compareTo((Boolean) b);
            case Instant i -> i.compareTo((Instant) b);
            default -> 0;
        };
    }

    private static int compareNumbers(Number a, Number b) {
        if (a instanceof Long l && b instanceof Long m) {
            return Long.compare(l, m);
        }
        double d = a.doubleValue();
        double e = b.doubleValue();
        if (!Double.isFinite(d) || !Double.isFinite(e)) {
            return Double.compare(d, e);
        }
        return exact(a).compareTo(exact(b));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long l ? BigDecimal.valueOf(l) : new BigDecimal(number.doubleValue());
    }

    // The server sorts UUIDs by their text, which is the unsigned order of the two halves.
    private static int compareAsText(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
