package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Checksum;

/** Reads bytes once from front to back through a small buffer, however many there are. What ends too early is of no form. */
public final class FrontToBack {
    private static final int BUFFER = 64 * 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long before;

    public FrontToBack(InputStream input) {
        this.input = input;
    }

    /** The first bytes, which stay to be read; fewer where there are no more. */
    byte[] first(int most) throws IOException {
        while (end < most) {
            int read = input.read(buffer, end, buffer.length - end);
            if (read < 0) {
                break;
            }
            end += read;
        }
        return Arrays.copyOf(buffer, Math.min(most, end));
    }

    /** How many bytes were read. */
    long position() {
        return before + at;
    }

    boolean isOver() throws IOException {
        return at == end && !fill();
    }

    private boolean fill() throws IOException {
        before += end;
        at = 0;
        end = Math.max(0, input.read(buffer));
        return end > 0;
    }

    /** Whether this is the next byte, which stays to be read. */
    boolean goesOnWith(int one) throws IOException {
        return !isOver() && (buffer[at] & 0xFF) == one;
    }

    int next() throws IOException {
        NotOfForm.unless(!isOver());
        return buffer[at++] & 0xFF;
    }

    /** Big-endian, as pictures have it. */
    int uint16() throws IOException {
        return next() << 8 | next();
    }

    long uint32() throws IOException {
        return (long) uint16() << 16 | uint16();
    }

    /** The lowest byte first, as in RIFF. */
    long uint24FromLow() throws IOException {
        return next() | next() << 8 | next() << 16;
    }

    long uint32FromLow() throws IOException {
        return uint24FromLow() | (long) next() << 24;
    }

    byte[] take(int count) throws IOException {
        var taken = new byte[count];
        for (int i = 0; i < count; i++) {
            taken[i] = (byte) next();
        }
        return taken;
    }

    void pass(long count) throws IOException {
        for (long left = count; left > 0; ) {
            NotOfForm.unless(!isOver());
            int step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    void pass(long count, Checksum sum) throws IOException {
        for (long left = count; left > 0; ) {
            NotOfForm.unless(!isOver());
            int step = (int) Math.min(left, end - at);
            sum.update(buffer, at, step);
            at += step;
            left -= step;
        }
    }

    /** Reads everything; the last bytes of it. */
    byte[] last(int most) throws IOException {
        var kept = new byte[0];
        while (!isOver()) {
            int from = Math.max(at, end - most);
            var more = Arrays.copyOfRange(buffer, from, end);
            int keep = Math.min(kept.length, most - more.length);
            var joined = Arrays.copyOf(Arrays.copyOfRange(kept, kept.length - keep, kept.length), keep + more.length);
            System.arraycopy(more, 0, joined, keep, more.length);
            kept = joined;
            at = end;
        }
        return kept;
    }
}
