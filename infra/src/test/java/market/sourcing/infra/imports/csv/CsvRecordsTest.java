package market.sourcing.infra.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.imports.line.BoundedLines;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void a_quoted_field_may_span_lines_and_the_record_says_which() throws IOException {
        var records = records("a;b\n1;\"two\r\nlines \"\"x\"\"\"\n3;4", ';');

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 4L);
        assertThat(records.get(1).fields()).containsExactly("1", "two\nlines \"x\"");
        assertThat(records.get(1).lastLine()).isEqualTo(3);
        assertThat(records.get(1).endOffset()).isEqualTo(4 + 8 + 13);
    }

    @Test
    void a_quote_inside_a_field_is_a_character_like_others() throws IOException {
        assertThat(records("pipe 5\";x", ';').getFirst().fields()).containsExactly("pipe 5\"", "x");
    }

    @Test
    void quotes_that_never_close_take_one_line_with_them() throws IOException {
        var records = records("1,\"open\n2,b\n3,c\n", ',');

        assertThat(records).extracting(CsvRecord::fault).containsExactly(CsvFault.QUOTES_OPEN, null, null);
        assertThat(records.get(1).fields()).containsExactly("2", "b");
        assertThat(records.get(1).line()).isEqualTo(2);
    }

    @Test
    void a_record_is_bounded_and_reading_goes_on_behind_its_first_line() throws IOException {
        var records = records("\"open\n" + "x,y\n".repeat(100) + "\"", ',');

        assertThat(records.getFirst().fault()).isEqualTo(CsvFault.QUOTES_OPEN);
        assertThat(records).hasSize(102);
    }

    @Test
    void bytes_that_are_no_text_are_a_fault_of_their_line() throws IOException {
        var bytes = "a,b\n?,c\nd,e\n".getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xFF;

        assertThat(records(bytes, ',')).extracting(CsvRecord::fault).containsExactly(null, CsvFault.NOT_UTF_8, null);
    }

    @Test
    void a_byte_order_mark_alone_and_rows_of_delimiters_are_blank() throws IOException {
        assertThat(records("\uFEFF", ',').getFirst().blank()).isTrue();
        assertThat(records(";;\u00A0;\u200B", ';').getFirst().blank()).isTrue();
    }

    @Test
    void lines_that_are_records_by_themselves_are_read_one_by_one() throws IOException {
        var bytes = "1,\"open\n2,b\n3,pipe 5\",c\n".getBytes(StandardCharsets.UTF_8);

        var records = records(bytes, ',', (first, later) -> first.size() == 2 && later.size() == 2);

        assertThat(records).extracting(CsvRecord::fault).containsExactly(CsvFault.QUOTES_TOO_FAR, null, null);
        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L);
        assertThat(records.getLast().fields()).containsExactly("3", "pipe 5\"", "c");
    }

    private static List<CsvRecord> records(String text, char delimiter) throws IOException {
        return records(text.getBytes(StandardCharsets.UTF_8), delimiter);
    }

    private static List<CsvRecord> records(byte[] bytes, char delimiter) throws IOException {
        return records(bytes, delimiter, RecordForm.ANY);
    }

    private static List<CsvRecord> records(byte[] bytes, char delimiter, RecordForm form) throws IOException {
        var records = new ArrayList<CsvRecord>();
        try (var cut = new CsvRecords(new BoundedLines(new ByteArrayInputStream(bytes), 200), 200, delimiter, form)) {
            for (var record = cut.next(); record != null; record = cut.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
