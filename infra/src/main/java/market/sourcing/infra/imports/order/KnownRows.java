package market.sourcing.infra.imports.order;

import java.io.IOException;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.line.Line;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/** The rows of the known book: each line is one, and the first may be the header. */
record KnownRows(BoundedLines lines) implements BookRows {
    private static final int MARK = 3;

    @Override
    public @Nullable Passage next() throws IOException {
        var line = lines.next();
        if (line == null) {
            return null;
        }
        if (line.blank() || isMarkAlone(line)) {
            return passage(line, 1, null, null);
        }
        try {
            var row = OrderReader.read(line).orElse(null);
            return passage(line, row == null ? 1 : 0, row, null);
        } catch (RowRefused refused) {
            return passage(line, 0, null, refused);
        }
    }

    /** A byte order mark, and nothing that it could stand before. */
    private static boolean isMarkAlone(Line line) {
        var bytes = line.bytes();
        return line.number() == 1
                && bytes.length >= MARK
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF
                && new String(bytes, MARK, bytes.length - MARK, java.nio.charset.StandardCharsets.UTF_8).isBlank();
    }

    private static Passage passage(Line line, long blank, @Nullable StatedRow row, @Nullable RowRefused refused) {
        return new Passage(line.number(), line.number(), line.endOffset(), line.bytes().length, blank, row, refused);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
