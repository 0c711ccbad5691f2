package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell as long as a row may be takes about as long as short ones of as many bytes: no row keeps all other imports waiting. */
class BigCellsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONG = WrittenBook.MOST_BYTES - 200;
    private static final String ROW = "31.01.2025;1;A;Korb;10;1,50;C7\n";

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r", "\u00A0", "\u2028", "\u000B "})
    void blanks_inside_a_description(String blank) {
        assertThat(read(ROW + with(3, "a" + filled(blank) + "b"))).hasSize(2).allMatch(each -> each.length() > 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void accents_in_any_order_in_any_cell(int column) {
        assertThat(read(ROW + with(column, "C" + filled("\u0301\u0316"))))
                .last()
                .isEqualTo("3 FIELD_INVALID");
    }

    @Test
    void accents_in_the_first_rows_and_above_the_header() {
        var accents = "C" + "\u0301\u0316".repeat(30_000);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(WrittenBook.lines(accents + "\n" + WrittenBook.HEADER + with(0, accents) + ROW))
                        .hasSize(2));
    }

    private static String filled(String characters) {
        return characters.repeat(LONG / characters.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    private static String with(int column, String cell) {
        var cells = ROW.strip().split(";", -1);
        cells[column] = '"' + cell + '"';
        return String.join(";", cells) + "\n";
    }

    private static List<String> read(String rows) {
        return assertTimeoutPreemptively(SOON, () -> WrittenBook.lines(WrittenBook.HEADER + rows));
    }
}
