package market.sourcing.infra.imports.order;

import java.io.IOException;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.csv.CsvRecords;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a book that a profile describes.
 *
 * @param headerLine up to which there is none; no quote above it reaches over it
 */
record ProfiledRows(BoundedLines lines, CsvRecords records, ProfiledReader reader, long headerLine)
        implements BookRows {
    @Override
    public @Nullable Passage next() throws IOException {
        return lines.passed() < headerLine ? above() : behind();
    }

    private @Nullable Passage above() throws IOException {
        var line = lines.next();
        return line == null
                ? null
                : new Passage(line.number(), line.number(), line.endOffset(), line.length(), 1, null, null);
    }

    private @Nullable Passage behind() throws IOException {
        var record = records.next();
        if (record == null) {
            return null;
        }
        if (record.blank()) {
            return passage(record, record.lines(), null, null);
        }
        try {
            return passage(record, record.lines() - 1, reader.read(record), null);
        } catch (RowRefused refused) {
            return passage(record, record.lines() - 1, null, refused);
        }
    }

    private static Passage passage(
            CsvRecord record, long blank, @Nullable StatedRow row, @Nullable RowRefused refused) {
        return new Passage(record.line(), record.lastLine(), record.endOffset(), record.bytes(), blank, row, refused);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
