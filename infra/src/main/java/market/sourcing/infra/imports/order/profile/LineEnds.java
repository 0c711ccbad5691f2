package market.sourcing.infra.imports.order.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.regex.Pattern;

/**
 * Where the lines of a book end. Some spreadsheets end them with a carriage return alone; such a file is read as if it had line
 * feeds, byte for byte, so that it is never one giant line.
 */
public final class LineEnds {
    private static final Pattern RETURN_ALONE = Pattern.compile("\r(?!\n)");
    /** What may stand before a quote that opens a field. */
    private static final String BEFORE_A_FIELD = ",;\t|\r\n\uFEFF";

    private LineEnds() {}

    /**
     * Whether rows end with a carriage return alone. What stands in quotes does not count where anything else does: such a
     * spreadsheet breaks lines inside a cell with a line feed, and others with a carriage return.
     */
    public static boolean areReturnsAlone(String text) {
        boolean quoted = false;
        boolean anyReturn = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted && isPair(text, at)) {
                at++;
            } else if (each == '"') {
                quoted = !quoted && opens(text, at);
            } else if (!quoted && each == '\n') {
                return false;
            } else if (!quoted && each == '\r') {
                anyReturn |= isAlone(text, at);
            }
        }
        return anyReturn || (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0);
    }

    /** Two quotes inside quotes stand for one, and neither opens nor close. */
    private static boolean isPair(String text, int at) {
        return text.startsWith("\"\"", at);
    }

    private static boolean opens(String text, int at) {
        return at == 0 || BEFORE_A_FIELD.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isAlone(String text, int at) {
        return at + 1 == text.length() || text.charAt(at + 1) != '\n';
    }

    /** The same text with line feeds. */
    static String fed(String text) {
        return areReturnsAlone(text) ? RETURN_ALONE.matcher(text).replaceAll("\n") : text;
    }

    /** The same bytes with line feeds, of a file in UTF-8 that has returns alone. */
    public static InputStream fed(InputStream returns) {
        return new Fed(returns);
    }

    private static final class Fed extends FilterInputStream {
        private final PushbackInputStream ahead;

        Fed(InputStream in) {
            this(new PushbackInputStream(in));
        }

        private Fed(PushbackInputStream ahead) {
            super(ahead);
            this.ahead = ahead;
        }

        @Override
        public int read() throws IOException {
            int each = ahead.read();
            return each == '\r' && !isFeedNext() ? '\n' : each;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = ahead.read(into, from, length);
            for (int at = from; at < from + read; at++) {
                if (into[at] == '\r' && (at + 1 < from + read ? into[at + 1] != '\n' : !isFeedNext())) {
                    into[at] = '\n';
                }
            }
            return read;
        }

        private boolean isFeedNext() throws IOException {
            int next = ahead.read();
            if (next >= 0) {
                ahead.unread(next);
            }
            return next == '\n';
        }
    }
}
