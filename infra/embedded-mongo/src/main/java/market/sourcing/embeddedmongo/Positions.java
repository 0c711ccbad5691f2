package market.sourcing.embeddedmongo;

import java.nio.ByteBuffer;

/** Positions of documents as bytes that come in the same order. */
final class Positions {
    private Positions() {}

    static byte[] bytes(int position) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(position).array();
    }

    static int of(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}
