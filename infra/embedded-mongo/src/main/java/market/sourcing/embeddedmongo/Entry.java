package market.sourcing.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One document in an index: its keys, one for each field, and its position in its collection. */
final class Entry {
    private final byte[] bytes;

    Entry(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES);
    }

    /** The key of the first field. */
    byte[] first() {
        return Arrays.copyOf(bytes, end(1));
    }

    /** The same document where the first key is another one. */
    byte[] withFirst(byte[] key) {
        int end = end(1);
        var other = Arrays.copyOf(key, key.length + bytes.length - end);
        System.arraycopy(bytes, end, other, key.length, bytes.length - end);
        return other;
    }

    /** Whether the first so many keys are the same. */
    boolean isTiedWith(Entry other, int fields) {
        int end = end(fields);
        return other.bytes.length >= end && Arrays.equals(bytes, 0, end, other.bytes, 0, end);
    }

    private int end(int fields) {
        int end = 0;
        for (int field = 0; field < fields; field++) {
            end = KeyBytes.end(bytes, end);
        }
        return end;
    }
}
