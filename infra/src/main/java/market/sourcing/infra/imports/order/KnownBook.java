package market.sourcing.infra.imports.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.csv.CsvRecords;
import market.sourcing.infra.imports.csv.RecordForm;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.order.profile.Head;
import market.sourcing.infra.imports.run.RowRefused;

/**
 * Tells the known book from others that come without a profile. Its columns are read by their place, so that a table which begins
 * with other names, or with a row that does not read in this order, is not taken for one.
 */
final class KnownBook {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** Fewer are no table: what is in such a file is refused line by line. */
    private static final int TABLE = 5;

    private KnownBook() {}

    static boolean fits(Head head) {
        return !hasWideCharacters(head) && DELIMITERS.stream().allMatch(each -> fits(head, each));
    }

    private static boolean hasWideCharacters(Head head) {
        for (byte each : head.bytes()) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Head head, char delimiter) {
        var lines =
                new BoundedLines(new ByteArrayInputStream(head.ofWholeLines().bytes()), Head.MOST);
        try (var records = new CsvRecords(lines, Head.MOST, delimiter, RecordForm.ANY)) {
            var first = records.next();
            while (first != null && (first.blank() || first.fault() != null)) {
                first = records.next();
            }
            return first == null || first.fields().size() < TABLE || (delimiter == ',' && fits(first));
        } catch (IOException ofMemory) {
            throw new UncheckedIOException(ofMemory);
        }
    }

    private static boolean fits(CsvRecord first) {
        try {
            var fields = new OrderFields(first.fields());
            if (!fields.areNames()) {
                fields.whole("quantity");
                fields.instant("invoice_date");
                fields.decimal("unit_price");
            }
            return true;
        } catch (RowRefused otherwise) {
            return false;
        }
    }
}
