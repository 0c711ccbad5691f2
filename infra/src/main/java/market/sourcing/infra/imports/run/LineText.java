package market.sourcing.infra.imports.run;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import market.sourcing.infra.imports.line.Line;

/** The text of a line, without the byte order mark that a file may begin with. */
public final class LineText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LineText() {}

    /** @throws RowRefused {@link LineCode#LINE_TOO_LONG}, {@link LineCode#NOT_UTF_8} */
    public static String of(Line line) {
        if (line.tooLong()) {
            throw tooLong(line.length());
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            boolean marked = line.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new RowRefused(LineCode.NOT_UTF_8, "The line has bytes that are not UTF-8.", Map.of());
        }
    }

    public static RowRefused tooLong(long bytes) {
        return new RowRefused(LineCode.LINE_TOO_LONG, "The line is longer than a row may be.", Map.of("bytes", bytes));
    }
}
