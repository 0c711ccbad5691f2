package market.sourcing.infra.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.imports.line.BoundedLines;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What another program writes as CSV is what is read, and reading may begin again behind any record of anything. */
class AnyCsvIsReadTest {
    private static final int MOST = 1024 * 1024;
    private static final List<String> PIECES = List.of(
            "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", " ", "", "a", "12.50", "\u00e4", "\u5e03", "\uD83D\uDE00");

    @Property
    void what_was_written_is_read_back(
            @ForAll("rows") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll("lineEnds") LineDelimiter lineEnd,
            @ForAll boolean quoted)
            throws IOException {
        var text = written(rows, delimiter, lineEnd, quoted);

        assertThat(read(text, delimiter)).extracting(CsvRecord::fields).isEqualTo(lineFed(rows));
        assertThat(read(text, delimiter)).allMatch(each -> each.fault() == null);
    }

    /** The line of a record is the one that an editor shows, as other readers say it too. */
    @Property
    void records_begin_in_the_lines_that_another_reader_names(
            @ForAll("rows") List<List<String>> rows, @ForAll("delimiters") char delimiter) throws IOException {
        var text = written(rows, delimiter, LineDelimiter.LF, true);
        try (var other = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            assertThat(read(text, delimiter))
                    .extracting(CsvRecord::line)
                    .isEqualTo(other.stream()
                            .map(each -> each.getStartingLineNumber())
                            .toList());
        }
    }

    @Property
    void reading_goes_on_behind_any_record_as_if_it_had_never_stopped(
            @ForAll("texts") String text, @ForAll("delimiters") char delimiter) throws IOException {
        var whole = read(text, delimiter);

        for (int at = 0; at < whole.size(); at++) {
            var last = whole.get(at);
            assertThat(read(text, delimiter, last.endOffset(), last.lastLine()))
                    .isEqualTo(whole.subList(at + 1, whole.size()));
        }
    }

    @Property
    void no_byte_is_left_out_or_read_twice(@ForAll("texts") String text, @ForAll("delimiters") char delimiter)
            throws IOException {
        var records = read(text, delimiter);

        long line = 1;
        for (var each : records) {
            assertThat(each.line()).isEqualTo(line);
            line = each.lastLine() + 1;
        }
        assertThat(records.isEmpty() ? 0 : records.getLast().endOffset())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var field = Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
        return field.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(8);
    }

    /** Hardly any of them is CSV. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<LineDelimiter> lineEnds() {
        return Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF);
    }

    private static String written(List<List<String>> rows, char delimiter, LineDelimiter lineEnd, boolean quoted)
            throws IOException {
        var text = new StringWriter();
        var writer = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(lineEnd);
        try (var csv = (quoted ? writer.quoteStrategy(QuoteStrategies.ALWAYS) : writer).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    private static List<List<String>> lineFed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(each -> each.replace("\r\n", "\n")).toList())
                .toList();
    }

    private static List<CsvRecord> read(String text, char delimiter) throws IOException {
        return read(text, delimiter, 0, 0);
    }

    private static List<CsvRecord> read(String text, char delimiter, long offset, long linesBefore) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        in.skipNBytes(offset);
        var records = new ArrayList<CsvRecord>();
        try (var cut =
                new CsvRecords(new BoundedLines(in, MOST, offset, linesBefore), MOST, delimiter, RecordForm.ANY)) {
            for (var record = cut.next(); record != null; record = cut.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
