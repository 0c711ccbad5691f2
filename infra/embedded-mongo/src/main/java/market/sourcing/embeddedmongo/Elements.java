package market.sourcing.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Steps over the elements of a packed document or array, one after the other, without unpacking any: each value says how long it is
 * (<a href="https://bsonspec.org/spec.html">BSON 1.1</a>).
 */
final class Elements {
    private static final int OBJECT_ID = 12;
    private static final int DECIMAL = 16;

    private final byte[] packed;
    private final ByteBuffer bytes;
    private int start;
    private int name;
    private int value;
    private int end;

    /** @param document where its length is */
    Elements(byte[] packed, int document) {
        this.packed = packed;
        this.bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        this.end = document + Integer.BYTES;
    }

    /** Goes on to the next; false when there is none. */
    boolean next() {
        start = end;
        if (packed[start] == 0) {
            return false;
        }
        name = start + 1;
        value = endOfName(name);
        end = value + length();
        return true;
    }

    byte type() {
        return packed[start];
    }

    boolean isNamed(byte[] wanted) {
        return Arrays.equals(packed, name, value - 1, wanted, 0, wanted.length);
    }

    /** Where it begins: its type, its name, its value. */
    int start() {
        return start;
    }

    /** Where its value begins. */
    int value() {
        return value;
    }

    /** Behind it. */
    int end() {
        return end;
    }

    /** Behind the 0 that ends it. */
    private int endOfName(int from) {
        int at = from;
        while (packed[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private int length() {
        return switch (type()) {
            case 0x06, 0x0A, 0x7F, (byte) 0xFF -> 0; // nothing, null, the greatest and the least key
            case 0x08 -> 1; // truth
            case 0x10 -> Integer.BYTES;
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES; // a double, a time, a timestamp, a long
            case 0x07 -> OBJECT_ID;
            case 0x13 -> DECIMAL;
            case 0x02, 0x0D, 0x0E -> Integer.BYTES + bytes.getInt(value); // texts
            case 0x03, 0x04, 0x0F -> bytes.getInt(value); // a document, an array, code with its scope
            case 0x05 -> Integer.BYTES + 1 + bytes.getInt(value); // bytes
            case 0x0C -> Integer.BYTES + bytes.getInt(value) + OBJECT_ID; // a pointer
            case 0x0B -> endOfName(endOfName(value)) - value; // a pattern and its options
            default -> throw new IllegalArgumentException("A value of type " + type());
        };
    }
}
