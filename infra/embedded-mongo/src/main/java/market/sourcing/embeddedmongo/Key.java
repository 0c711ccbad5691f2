package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns stored and queried values into index keys: two values the server's matcher calls equal get equal keys. */
final class Key {
    private static final double LONG_LIMIT = 0x1p63;

    private Key() {}

    static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> Mark.NOTHING;
            case Missing nothing -> Mark.NOTHING;
            case Number number -> ofNumber(number);
            case String text -> text;
            case Boolean truth -> truth;
            case Instant time -> time;
            case ObjectId id -> id;
            case UUID id -> id;
            default -> Mark.ODD;
        };
    }

    /** Whether keys sort this value exactly as the server's comparator does; equality holds for every number. */
    static boolean sortsExactly(@Nullable Object value) {
        return value instanceof Number number ? isExact(number) : of(value) != Mark.ODD;
    }

    /** Whether a condition can ask an index for this value. */
    static boolean isAskable(@Nullable Object value) {
        return !(of(value) instanceof Mark);
    }

    // The matcher compares numbers as doubles, except longs that a double cannot hold.
    private static Object ofNumber(Number number) {
        double asDouble = number.doubleValue();
        if (number instanceof Long && number.longValue() != (long) asDouble) {
            return number;
        }
        return asDouble == 0 ? 0.0 : asDouble;
    }

    // Outside the int range the server's comparator cuts fractions off, and it has its own ideas of infinity.
    private static boolean isExact(Number number) {
        return switch (number) {
            case Integer i -> true;
            case Long l -> true;
            case Double d -> Math.abs(d) <= Integer.MAX_VALUE || (Math.rint(d) == d && Math.abs(d) < LONG_LIMIT);
            default -> false;
        };
    }
}
