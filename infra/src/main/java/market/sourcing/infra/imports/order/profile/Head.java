package market.sourcing.infra.imports.order.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The first bytes of a book, which tell how it is written.
 *
 * @param whole whether the book ends with them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Head(byte[] bytes, boolean whole) {
    /** Some thousand rows. */
    public static final int MOST = 256 * 1024;

    /** Reads them off a body; {@link #before} puts them back. */
    public static Head of(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST);
        return new Head(bytes, bytes.length < MOST);
    }

    public InputStream before(InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }

    /** The same without a line that is not here to its end. */
    public Head ofWholeLines() {
        if (whole) {
            return this;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new Head(Arrays.copyOf(bytes, end), false);
    }

    /** Whether it is gzip: packed twice, or without saying so. */
    public boolean isPacked() {
        return begins(0x1F, 0x8B);
    }

    boolean begins(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int at = 0; at < first.length; at++) {
            if ((bytes[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }
}
