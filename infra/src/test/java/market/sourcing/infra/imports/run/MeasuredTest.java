package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "sourcing.imports.most-bytes", "2KB",
            "sourcing.imports.most-blank-in-a-row", "5",
            "sourcing.imports.most-blank", "10");

    @ParameterizedTest
    @CsvSource({"'',0", "a,1", "'a\n',1", "'a\nb',2", "'\n',1", "' ',1", "'a\n\n',2"})
    void lines_are_counted_with_and_without_a_last_line_end(String text, long lines) {
        assertThat(passed(text).receipt().lines()).isEqualTo(lines);
    }

    @Test
    void a_few_blank_lines_between_and_behind_rows_are_fine() {
        assertThat(passed("row\n\n \t\r\n".repeat(4) + "\n\n").receipt().lines())
                .isEqualTo(14);
        assertThat(passed("row\n\n".repeat(100)).receipt().lines()).isEqualTo(200);
    }

    @Test
    void too_many_blank_lines_in_a_row_are_refused_with_the_line() {
        var refused = refused("row\n" + "\r\n".repeat(6));

        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_BLANK_LINES);
        assertThat(refused.facts()).isEqualTo(Map.of("mostInARow", 5L, "line", 7L));
    }

    @Test
    void more_blank_lines_than_rows_are_refused_past_the_bound() {
        var refused = refused("row\n\n\n\n".repeat(5));

        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_BLANK_LINES);
        assertThat(refused.facts()).isEqualTo(Map.of("most", 10L, "line", 15L));
    }

    @Test
    void gzip_inside_of_gzip_and_gzip_that_does_not_say_so_are_refused_by_their_first_bytes() {
        var measured = new Measured(TestSettings.with(SETTINGS));
        measured.passed(new byte[] {0x1F}, 1);

        var refused = catchThrowableOfType(FileRefused.class, () -> measured.passed(new byte[] {(byte) 0x8B, 8}, 2));

        assertThat(refused.fault()).isEqualTo(FileFault.FILE_STILL_PACKED);
    }

    @Test
    void a_file_past_the_bound_is_refused() {
        assertThat(refused("row\n".repeat(600)).fault()).isEqualTo(FileFault.FILE_TOO_LARGE);
    }

    private static FileRefused refused(String text) {
        return catchThrowableOfType(FileRefused.class, () -> passed(text));
    }

    private static Measured passed(String text) {
        var measured = new Measured(TestSettings.with(SETTINGS));
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            measured.passed(new byte[] {each}, 1);
        }
        return measured;
    }
}
