package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import market.sourcing.infra.imports.order.profile.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote that was forgotten takes one row with it and none of the others, wherever the next quote stands. */
class ForgottenQuotesTest {
    private static final String ROW = "31.01.2025;1;A;Korb rot;10;1,50;C7\n";
    private static final String OPENS = "31.01.2025;1;A;\"Korb;10;1,50;C7\n";
    private static final String CLOSES = "31.01.2025;2;B;Rohr 5\";3;2,50;C8\n";

    @ParameterizedTest
    @ValueSource(ints = {3, 9_000})
    void one_in_a_title_takes_no_row_wherever_it_is_closed(int rows) throws IOException {
        var book = "\"Bestellungen 2025\n" + WrittenBook.HEADER + ROW.repeat(rows) + CLOSES + ROW;

        var read = WrittenBook.read(book);

        assertThat(read).filteredOn(each -> each.row() != null).hasSize(rows + 2);
        assertThat(read).allSatisfy(each -> assertThat(each.refused()).isNull());
        assertThat(read.stream().mapToLong(Passage::blank).sum()).isEqualTo(2);
        assertThat(book.length() > Head.MOST).isEqualTo(rows == 9_000);
    }

    @Test
    void one_in_a_row_is_refused_with_its_line_and_the_next_row_is_read() throws IOException {
        assertThat(WrittenBook.lines(WrittenBook.HEADER + OPENS + CLOSES + ROW))
                .containsExactly("2 NOT_CSV", "3 B 3 2.5000 C8", "4 A 10 1.5000 C7");
    }

    @Test
    void rows_between_two_such_quotes_are_read_and_no_line_counts_as_blank() throws IOException {
        var read = WrittenBook.read(WrittenBook.HEADER + ROW + OPENS + ROW.repeat(3_000) + CLOSES);

        assertThat(read).filteredOn(each -> each.row() != null).hasSize(3_002);
        assertThat(read).filteredOn(each -> each.refused() != null).hasSize(1);
        assertThat(read.stream().mapToLong(Passage::blank).sum()).isEqualTo(1);
    }

    @Test
    void one_that_is_closed_in_another_column_takes_no_second_row_either() throws IOException {
        var other = "31.01.2025;2;B 5\";Rohr;3;2,50;C8\n";
        assertThat(WrittenBook.lines(WrittenBook.HEADER + ROW + OPENS + other))
                .containsExactly("2 A 10 1.5000 C7", "3 NOT_CSV", "4 B 5\" 3 2.5000 C8");
    }

    @Test
    void lines_that_close_and_open_again_do_not_hold_up_the_reading() {
        var book = WrittenBook.HEADER + ROW + "a\";\"\n".repeat(50_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(WrittenBook.lines(book)).hasSize(50_001));
    }

    @Test
    void nor_do_they_where_the_header_has_many_columns() {
        var book = WrittenBook.HEADER.replace("\n", ";".repeat(2_000) + "\n") + ROW + "a\";\"\n".repeat(400_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(WrittenBook.lines(book)).hasSize(400_001));
    }

    @Test
    void nor_do_they_where_the_book_has_no_profile() {
        var body = new ByteArrayInputStream("a\";\"\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(BookReception.of(body, null).settled()).isNull());
    }

    @Test
    void a_description_of_several_lines_with_some_delimiters_is_still_one() throws IOException {
        var row = "31.01.2025;1;A;\"Korb; rot\nmit Deckel; Griff\nund Fuß\";10;1,50;C7\n";
        var read = WrittenBook.read(WrittenBook.HEADER + row);

        assertThat(Objects.requireNonNull(read.getLast().row()).title())
                .isEqualTo("Korb; rot mit Deckel; Griff und Fuß");
        assertThat(read.getLast().blank()).isEqualTo(2);
    }

    /** Their last line has as many columns as a row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,A,\"Set: cup, plate, bowl, spoon, fork\nColours: red, blue, green\",10,2025-01-31,1.50,C7\n",
                "1,A,\"Set of 2, 3 plates, 4 bowls, 5 spoons, fork\nIn boxes of 6, 12, or 24\",10,2025-01-31,1.50,C7\n",
                "1,A,\"x\n\n12, 13, 14, 15, 16, 17\",10,2025-01-31,1.50,C7\n"
            })
    void a_text_of_several_lines_is_one_however_many_delimiters_it_has(String row) throws IOException {
        var header = "No,Code,What,Pieces,Day,Each,Who\n";
        assertThat(WrittenBook.lines(header + row)).containsExactly("2 A 10 1.5000 C7");
    }

    @Test
    void a_text_of_several_lines_at_the_end_of_a_row_is_one() throws IOException {
        var header = "Day;No;Code;Pieces;Each;Who;What\n";
        assertThat(WrittenBook.lines(header + "31.01.2025;1;A;10;1,50;C7;\"Rohr 5\"\"\nverzinkt; 2025; 3; 4\"\n"))
                .containsExactly("2 A 10 1.5000 C7");
    }

    /** Where the column that is closed is the last one, or is not even read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.01.2025;1;A;10;1,50;x;\"5\n31.01.2025;2;B;10;9,50;Rohr 6\"\n",
                "31.01.2025;1;A;10;1,50;x;\"see mail\n31.01.2025;2;B;10;9,50;y;z\nAll lengths in 1\"\n",
                "31.01.2025;1;A;10;1,50;\"x;5\n31.01.2025;2;B;10;9,50;y;z\nTotal 20\";;\n"
            })
    void no_row_is_lost_in_a_note(String rows) throws IOException {
        var book = "Day;No;Code;Pieces;Each;What;Who\n31.01.2025;0;A;10;1,50;x;\n" + rows;
        assertThat(WrittenBook.lines(book)).contains("3 NOT_CSV").anyMatch(line -> line.startsWith("4 B 10 9.5000"));
    }
}
