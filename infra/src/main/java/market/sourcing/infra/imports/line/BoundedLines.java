package market.sourcing.infra.imports.line;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines one by one; a line past the limit is passed over without being held, however long it is. */
public final class BoundedLines implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long offset;
    private long number;

    public BoundedLines(InputStream in, int mostBytes) {
        this(in, mostBytes, 0, 0);
    }

    /**
     * Goes on in the middle of a file.
     *
     * @param in positioned at {@code offset}, the beginning of a line
     * @param linesBefore how many lines lie before it
     */
    public BoundedLines(InputStream in, int mostBytes, long offset, long linesBefore) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.offset = offset;
        this.number = linesBefore;
    }

    /** How many lines are behind. */
    public long passed() {
        return number;
    }

    /** The next line, or null at the end of the file. */
    public @Nullable Line next() throws IOException {
        var held = new ByteArrayOutputStream(1024);
        long length = 0;
        while (at < filled || fill()) {
            int end = lineEnd();
            int run = end - at;
            if (length + run <= mostBytes) {
                held.write(buffer, at, run);
            } else {
                held.reset();
            }
            length += run;
            at = end;
            if (at < filled) {
                at++;
                return line(length, 1, held);
            }
        }
        return length == 0 ? null : line(length, 0, held);
    }

    private Line line(long length, int lineEnd, ByteArrayOutputStream held) {
        offset += length + lineEnd;
        number++;
        var bytes = length > mostBytes ? new byte[0] : held.toByteArray();
        return new Line(number, offset, length, bytes);
    }

    private int lineEnd() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, BUFFER));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
