package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import market.sourcing.infra.imports.line.BoundedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBookTest {
    private static final String HEADER =
            "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";
    private static final String ROW = "700001,10001,TOWEL,6,2024-03-06T10:08:00Z,2.55,20002,EIRE\n";
    private static final int MOST = 500;

    @ParameterizedTest
    @ValueSource(strings = {"\"TEA\nTOWEL\"", "\"TEA\r\nTOWEL\"", "\"TEA TOWEL\n\""})
    void a_description_may_be_written_on_several_lines(String description) throws IOException {
        var read = read(HEADER + ROW + ROW.replace("TOWEL", description) + ROW);

        assertThat(read).extracting(Passage::line).containsExactly(1L, 2L, 3L, 5L);
        assertThat(Objects.requireNonNull(read.get(2).row()).title()).isEqualTo("TEA TOWEL");
        assertThat(read.get(2).blank()).isEqualTo(1);
        assertThat(read.getLast().row()).isNotNull();
    }

    @Test
    void a_line_break_in_any_other_field_refuses_its_row_by_name() throws IOException {
        assertThat(codes(ROW.replace("700001", "\"7000\n01\"") + ROW)).containsExactly("1 FIELD_INVALID", "3 taken");
        assertThat(codes(ROW.replace("2.55", "\"2.\n55\"") + ROW)).containsExactly("1 FIELD_INVALID", "3 taken");
    }

    @Test
    void a_quote_that_was_forgotten_takes_no_other_row_with_it_wherever_the_next_one_stands() throws IOException {
        var forgotten = ROW.replace("TOWEL", "\"TOWEL");

        assertThat(codes(forgotten + ROW)).containsExactly("1 NOT_CSV", "2 taken");
        assertThat(codes(forgotten + ROW + forgotten + ROW))
                .containsExactly("1 NOT_CSV", "2 taken", "3 NOT_CSV", "4 taken");
        assertThat(codes(forgotten + ROW.replace("TOWEL", "5\"") + ROW))
                .containsExactly("1 NOT_CSV", "2 NOT_CSV", "3 taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEA \"TOWEL", "TEA 5\"", "\"TEA\" TOWEL"})
    void a_quote_stands_around_a_field_or_nowhere(String description) throws IOException {
        assertThat(codes(ROW.replace("TOWEL", description) + ROW)).containsExactly("1 NOT_CSV", "2 taken");
    }

    @Test
    void a_record_is_bounded_by_the_bytes_of_all_its_lines() throws IOException {
        var bulky = ROW.replace("TOWEL", "\"" + "TEA\n".repeat(MOST) + "\"");

        assertThat(codes(bulky + ROW)).first().isEqualTo("1 NOT_CSV");
        assertThat(codes(bulky + ROW)).last().isEqualTo((MOST + 2) + " taken");
    }

    @Test
    void lines_of_blanks_hold_no_row_and_those_of_empty_fields_lack_some() throws IOException {
        assertThat(codes("\uFEFF \n \t\r\n\n" + ROW)).containsExactly("4 taken");
        assertThat(codes("\"\"\n" + ROW)).containsExactly("1 WRONG_COLUMNS", "2 taken");
        assertThat(codes(",,,,,,,\n" + ROW)).containsExactly("1 FIELD_MISSING", "2 taken");
    }

    private static List<String> codes(String book) throws IOException {
        return read(book).stream()
                .filter(each -> each.row() != null || each.refused() != null)
                .map(each -> each.line() + " " + code(each))
                .toList();
    }

    private static String code(Passage passage) {
        var refused = passage.refused();
        return refused == null ? "taken" : refused.code();
    }

    private static List<Passage> read(String book) throws IOException {
        var in = new ByteArrayInputStream(book.getBytes(StandardCharsets.UTF_8));
        var passages = new ArrayList<Passage>();
        try (var rows = new KnownRows(new BoundedLines(in, MOST), MOST)) {
            for (var next = rows.next(); next != null; next = rows.next()) {
                passages.add(next);
            }
        }
        return passages;
    }
}
