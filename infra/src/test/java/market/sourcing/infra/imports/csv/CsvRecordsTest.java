package market.sourcing.infra.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.imports.line.BoundedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRecordsTest {
    private static final RecordForm STRICT = new RecordForm() {
        @Override
        public boolean areTwo(List<String> first, List<String> later) {
            return false;
        }

        @Override
        public boolean hasQuotesInside() {
            return false;
        }
    };

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

    @Test
    void fields_are_cut_at_delimiters_and_may_be_empty() throws IOException {
        assertThat(whole("a,,c,")).containsExactly("a", "", "c", "");
        assertThat(whole("\n")).containsExactly("");
    }

    @Test
    void a_quoted_field_may_hold_delimiters_and_doubled_quotes() throws IOException {
        assertThat(whole("1,\"LANTERN, \"\"STAR\"\"\",2")).containsExactly("1", "LANTERN, \"STAR\"", "2");
        assertThat(whole("\"\"")).containsExactly("");
        assertThat(whole("\"a\",\"\"\"\"")).containsExactly("a", "\"");
    }

    @Test
    void a_carriage_return_at_the_end_belongs_to_the_line_end() throws IOException {
        assertThat(whole("a,b\r")).containsExactly("a", "b");
    }

    /** The column is where the field begins, or what stands behind its quotes. */
    @ParameterizedTest
    @CsvSource({"'\"open',1", "'a,\"open,b',3", "'a,b\"c',3", "'\"a\"b,c',4", "'\"',1"})
    void where_a_quote_stands_around_fields_only_those_that_do_not_close_are_at_fault(String text, int column)
            throws IOException {
        var record = records(text.getBytes(StandardCharsets.UTF_8), ',', STRICT).getFirst();

        assertThat(record.fault()).isEqualTo(CsvFault.QUOTES_OPEN);
        assertThat(record.column()).isEqualTo(column);
    }

    @Test
    void a_quote_that_breaks_a_later_line_is_the_fault_of_the_line_that_opens_it() throws IOException {
        var records = records("a,\"b\nc\"d,e\nf,g".getBytes(StandardCharsets.UTF_8), ',', STRICT);

        assertThat(records)
                .extracting(CsvRecord::fault)
                .containsExactly(CsvFault.QUOTES_OPEN, CsvFault.QUOTES_OPEN, null);
        assertThat(records).extracting(CsvRecord::column).containsExactly(3, 1, 0);
    }

    private static List<String> whole(String text) throws IOException {
        return records(text.getBytes(StandardCharsets.UTF_8), ',', STRICT)
                .getFirst()
                .fields();
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
