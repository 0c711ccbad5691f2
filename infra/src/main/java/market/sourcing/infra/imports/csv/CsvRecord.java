package market.sourcing.infra.imports.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record: some lines of a file, cut into fields.
 *
 * @param line its first line, counted from 1
 * @param lastLine the same as the first where no quoted field spans lines
 * @param endOffset the byte of the file at which the next record begins
 * @param bytes of all its lines
 * @param fields as they are written; empty with a fault, and of a line that holds no record
 * @param fault null where it could be cut
 * @param column of the first line, counted from 1: where the quotes are that are at fault
 */
public record CsvRecord(
        long line,
        long lastLine,
        long endOffset,
        long bytes,
        List<String> fields,
        @Nullable CsvFault fault,
        int column) {
    public CsvRecord {
        fields = List.copyOf(fields);
    }

    /** Whether nothing can be seen in any field, such as in the rows of delimiters that spreadsheets leave. */
    public boolean blank() {
        return fault == null && fields.stream().allMatch(Blanks::only);
    }

    /** Whether its line is one that holds none, as its file's {@link RecordForm} tells. */
    public boolean isNone() {
        return fault == null && fields.isEmpty();
    }

    public long lines() {
        return lastLine - line + 1;
    }
}
