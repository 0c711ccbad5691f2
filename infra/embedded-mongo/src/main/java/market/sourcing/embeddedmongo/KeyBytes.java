package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Index keys as bytes: compared unsigned they come in the order of {@link ValueOrder}, and none is the beginning of another. In a
 * descending field all bits are flipped.
 */
final class KeyBytes {
    /** Above the beginning of every key. */
    static final byte AFTER = (byte) 0xFF;

    private static final byte END_OF_TEXT = 0;
    private static final int NUMBER = 1 + Double.BYTES + Short.BYTES;
    private static final int ID = 1 + 2 * Long.BYTES;
    private static final int OBJECT_ID = 1 + 12;
    private static final int TRUTH = 1 + 1;
    private static final int TIME = 1 + Long.BYTES + Integer.BYTES;
    private static final int LEAST_FLIPPED = 0x80;
    private static final double LONG_LIMIT = 0x1p63;

    private KeyBytes() {}

    static byte[] of(Object key, boolean ascending) {
        var bytes = ascending(key);
        if (!ascending) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return bytes;
    }

    /** Where the key that begins at a place ends: its first byte is the rank of its type in {@link ValueOrder}, and one more. */
    static int end(byte[] bytes, int from) {
        boolean flipped = Byte.toUnsignedInt(bytes[from]) >= LEAST_FLIPPED;
        return switch ((flipped ? ~bytes[from] : bytes[from]) - 1) {
            case 1 -> from + NUMBER;
            case 2 -> endOfText(bytes, from, flipped ? ~END_OF_TEXT : END_OF_TEXT);
            case 3 -> from + ID;
            case 4 -> from + OBJECT_ID;
            case 5 -> from + TRUTH;
            case 6 -> from + TIME;
            default -> from + 1;
        };
    }

    private static int endOfText(byte[] bytes, int from, int end) {
        int at = from + 1;
        while (bytes[at] != end) {
            at++;
        }
        return at + 1;
    }

    private static byte[] ascending(Object key) {
        byte type = (byte) (ValueOrder.rank(key) + 1);
        return switch (key) {
            case Number number -> number(type, number);
            case String text -> text(type, text);
            case UUID id ->
                ByteBuffer.allocate(ID)
                        .put(type)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            case ObjectId id ->
                ByteBuffer.allocate(OBJECT_ID).put(type).put(id.toByteArray()).array();
            case Boolean truth -> new byte[] {type, (byte) (truth ? 1 : 0)};
            case Instant time ->
                ByteBuffer.allocate(TIME)
                        .put(type)
                        .putLong(time.getEpochSecond() ^ Long.MIN_VALUE)
                        .putInt(time.getNano())
                        .array();
            default -> new byte[] {type};
        };
    }

    /** The nearest double, and by how much a long that no double can hold differs from it. */
    private static byte[] number(byte type, Number number) {
        double nearest = number.doubleValue();
        long rest = number instanceof Long exact ? beyond(exact, nearest) : 0;
        long bits = Double.doubleToLongBits(nearest);
        return ByteBuffer.allocate(NUMBER)
                .put(type)
                .putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE)
                .putShort((short) (rest ^ Short.MIN_VALUE))
                .array();
    }

    private static long beyond(long exact, double nearest) {
        return nearest == LONG_LIMIT ? exact - Long.MAX_VALUE - 1 : exact - (long) nearest;
    }

    /** Each unit of UTF-16, raised by one so that 0 is free, in as few bytes as UTF-8 takes: texts come in the order of Java's. */
    private static byte[] text(byte type, String text) {
        var bytes = new byte[text.length() + 2]; // its last is the end
        bytes[0] = type;
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i) + 1;
            if (unit >= 0x80) {
                return wideText(type, text);
            }
            bytes[i + 1] = (byte) unit;
        }
        return bytes;
    }

    private static byte[] wideText(byte type, String text) {
        var bytes = new ByteArrayOutputStream(text.length() + 2);
        bytes.write(type);
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i) + 1;
            if (unit < 0x80) {
                bytes.write(unit);
            } else if (unit < 0x800) {
                bytes.write(0xC0 | (unit >> 6));
                bytes.write(0x80 | (unit & 0x3F));
            } else {
                bytes.write(0xE0 | (unit >> 12));
                bytes.write(0x80 | ((unit >> 6) & 0x3F));
                bytes.write(0x80 | (unit & 0x3F));
            }
        }
        bytes.write(END_OF_TEXT);
        return bytes.toByteArray();
    }
}
