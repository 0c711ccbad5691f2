package market.sourcing.infra.imports.order;

import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/**
 * One row of a book with all its lines, or lines that hold none.
 *
 * @param line its first, counted from 1
 * @param endOffset the byte of the file at which the next one begins
 * @param blank lines that hold no row: blank ones, the header, and those that a row has beside its first
 * @param row null where there is none, or none that can be taken
 * @param refused why a row can't be taken, or null
 */
record Passage(
        long line,
        long lastLine,
        long endOffset,
        long bytes,
        long blank,
        @Nullable StatedRow row,
        @Nullable RowRefused refused) {

    static Passage blank(CsvRecord record) {
        return of(record, record.lines(), null, null);
    }

    static Passage taken(CsvRecord record, StatedRow row) {
        return of(record, record.lines() - 1, row, null);
    }

    static Passage refused(CsvRecord record, RowRefused why) {
        return of(record, record.lines() - 1, null, why);
    }

    private static Passage of(CsvRecord record, long blank, @Nullable StatedRow row, @Nullable RowRefused refused) {
        return new Passage(record.line(), record.lastLine(), record.endOffset(), record.bytes(), blank, row, refused);
    }
}
