package market.sourcing.infra.imports.order.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file of any encoding, in UTF-8 while it is read: what is kept, counted and gone on with is of one kind. */
public final class Transcoded extends InputStream {
    private static final int CHARACTERS = 16 * 1024;

    private final InputStream in;
    private final Charset charset;
    private final Reader reader;
    private final Bytes bytes = new Bytes();
    private final Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private final char[] buffer = new char[CHARACTERS];
    private long lines = 1;
    private char before;
    private boolean ended;

    private Transcoded(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The same bytes where they are UTF-8: a line that is not is refused by itself then. */
    public static InputStream of(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? in : new Transcoded(in, charset);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws BookUnclear where the bytes are of no such text */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (bytes.isEmpty() && !ended) {
            fill();
        }
        return bytes.isEmpty() ? -1 : bytes.take(into, from, length);
    }

    private void fill() throws IOException {
        try {
            int read = reader.read(buffer, 0, CHARACTERS);
            ended = read < 0;
            for (int at = 0; at < read; at++) {
                lines += buffer[at] == '\r' || (buffer[at] == '\n' && before != '\r') ? 1 : 0;
                before = buffer[at];
            }
            if (ended) {
                writer.close();
            } else {
                writer.write(buffer, 0, read);
                writer.flush();
            }
        } catch (CharacterCodingException otherText) {
            throw new BookUnclear(
                    BookUnclear.ENCODING, "Behind line " + lines + " are bytes that are not " + charset.name() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Bytes extends ByteArrayOutputStream {
        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] into, int from, int length) {
            int some = Math.min(length, count - taken);
            System.arraycopy(buf, taken, into, from, some);
            taken += some;
            if (isEmpty()) {
                reset();
                taken = 0;
            }
            return some;
        }
    }
}
