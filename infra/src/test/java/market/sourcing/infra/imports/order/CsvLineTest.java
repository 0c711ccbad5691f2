package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import market.sourcing.infra.imports.run.RowRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void fields_are_cut_at_commas_and_may_be_empty() {
        assertThat(CsvLine.fields("a,,c,")).containsExactly("a", "", "c", "");
        assertThat(CsvLine.fields("")).containsExactly("");
    }

    @Test
    void a_quoted_field_may_hold_commas_and_doubled_quotes() {
        assertThat(CsvLine.fields("1,\"LANTERN, \"\"STAR\"\"\",2")).containsExactly("1", "LANTERN, \"STAR\"", "2");
        assertThat(CsvLine.fields("\"\"")).containsExactly("");
        assertThat(CsvLine.fields("\"a\",\"\"\"\"")).containsExactly("a", "\"");
    }

    @Test
    void a_carriage_return_at_the_end_belongs_to_the_line_end() {
        assertThat(CsvLine.fields("a,b\r")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "a,\"open,b", "a\"b", "\"a\"b,c", "\""})
    void quotes_that_do_not_close_are_refused(String text) {
        var refused = catchThrowableOfType(RowRefused.class, () -> CsvLine.fields(text));

        assertThat(refused.code()).isEqualTo(OrderRowCode.NOT_CSV.name());
    }
}
