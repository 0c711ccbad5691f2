package market.sourcing.infra.imports.order;

import java.io.IOException;
import market.sourcing.infra.imports.csv.CsvRecords;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/** The rows of the known book: each record is one, and the first may be the header. */
record KnownRows(CsvRecords records) implements BookRows {

    /** @param mostBytes of one row */
    KnownRows(BoundedLines lines, int mostBytes) {
        this(new CsvRecords(lines, mostBytes, ',', new KnownForm()));
    }

    @Override
    public @Nullable Passage next() throws IOException {
        var record = records.next();
        if (record == null) {
            return null;
        }
        if (record.isNone()) {
            return Passage.blank(record);
        }
        try {
            return OrderReader.read(record)
                    .map(row -> Passage.taken(record, row))
                    .orElseGet(() -> Passage.blank(record));
        } catch (RowRefused refused) {
            return Passage.refused(record, refused);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
