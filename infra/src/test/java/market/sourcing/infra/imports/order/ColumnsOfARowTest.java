package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsOfARowTest {
    @Test
    void decimal_commas_without_quotes_are_no_columns_of_their_own() throws IOException {
        var header = "Day,No,Code,Pieces,Each,Who,Land,What\n";

        assertThat(WrittenBook.lines(header
                        + "2025-01-31,1,A,10,1,50,C7,DE,\n"
                        + "2025-01-31,3,A,10,2,C8,DE\n"
                        + "2025-01-31,4,A,10,2,C8,DE,\n"))
                .containsExactly("2 WRONG_COLUMNS", "3 WRONG_COLUMNS", "4 A 10 2.0000 C8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;"})
    void rows_may_end_with_delimiters_behind_which_nothing_stands(String atItsEnd) throws IOException {
        var row = "31.01.2025;1;A;Korb;10;1,50;C7";
        var header = WrittenBook.HEADER.replace("\n", atItsEnd + "\n");

        assertThat(WrittenBook.lines(header + row + "\n" + row + ";;\n" + row + "; ;x\n" + row + ";;;\n"))
                .containsExactly("2 A 10 1.5000 C7", "3 A 10 1.5000 C7", "4 WRONG_COLUMNS", "5 A 10 1.5000 C7");
    }

    /** Of 1,50 without quotes the second half would be in the next column, and the last one empty. */
    @Test
    void where_the_comma_delimits_a_row_has_the_headers_columns_with_its_nameless_ones_or_without() throws IOException {
        var header = "Day,No,Code,Pieces,Each,Who,Land,What,,\n";

        assertThat(WrittenBook.lines(header
                        + "2025-01-31,1,A,10,1,50,C7,DE,\n"
                        + "2025-01-31,3,A,10,2,C8,DE,x\n"
                        + "2025-01-31,4,A,10,2,C8,DE,x,,\n"))
                .containsExactly("2 WRONG_COLUMNS", "3 A 10 2.0000 C8", "4 A 10 2.0000 C8");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void empty_columns_at_the_end_of_a_row_may_be_left_out_where_nothing_has_to_stand(String delimiter)
            throws IOException {
        var book =
                "Day;No;Code;Pieces;Each;Who;What\n31.01.2025;1;A;10;1,50\n31.01.2025;2;A;10;1,50;C7\n31.01.2025;3;A;10\n";

        assertThat(WrittenBook.lines(book.replace(";", delimiter)))
                .containsExactly("2 A 10 1.5000 null", "3 A 10 1.5000 C7", "4 WRONG_COLUMNS");
    }

    @ParameterizedTest
    @CsvSource({"'5\n100',NOT_A_NUMBER", "'5\t100',NOT_A_NUMBER", "'5 100',A"})
    void numbers_that_stand_in_one_cell_are_not_one(String pieces, String read) throws IOException {
        var book = WrittenBook.HEADER + "31.01.2025;1;A;Korb;\"" + pieces + "\";1,50;C7\n";

        assertThat(WrittenBook.lines(book).getFirst()).startsWith("2 " + read);
    }

    @Test
    void what_is_shown_of_a_field_ends_with_a_whole_character() throws IOException {
        var book = WrittenBook.HEADER + "31.01.2025;1;A;Korb;x" + "\uD83D\uDE00".repeat(50) + ";1,50;C7\n"
                + "31.01.2025;1;A;Korb;10;1,50;C7\n";

        assertThat(Objects.requireNonNull(WrittenBook.read(book).get(1).refused())
                        .facts())
                .containsEntry("written", "x" + "\uD83D\uDE00".repeat(39));
    }

    @Test
    void tabs_and_line_ends_of_a_description_are_blanks() throws IOException {
        var row = "31.01.2025;1;A;\"Korb\t rot \r\n mit  Deckel\u2028hell\";10;1,50;C7\n";

        assertThat(WrittenBook.title(row)).isEqualTo("Korb rot mit  Deckel hell");
    }

    @Test
    void a_sign_at_the_end_of_a_description_stays_whole() throws IOException {
        var row = "31.01.2025;1;A;\u00A0Herz \u2764\uFE0F ;10;1,50;C7\n";

        assertThat(WrittenBook.title(row)).isEqualTo("Herz \u2764\uFE0F");
    }
}
