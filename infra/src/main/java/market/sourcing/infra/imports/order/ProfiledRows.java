package market.sourcing.infra.imports.order;

import java.io.IOException;
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
            return Passage.blank(record);
        }
        try {
            return Passage.taken(record, reader.read(record));
        } catch (RowRefused refused) {
            return Passage.refused(record, refused);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
