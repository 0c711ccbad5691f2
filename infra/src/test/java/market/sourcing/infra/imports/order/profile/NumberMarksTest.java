package market.sourcing.infra.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberMarksTest {
    private static final NumberMarks COMMA = new NumberMarks(",", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50|1234.50",
                "1\u00A0234,50|1234.50",
                "1\u202F234\u202F567|1234567",
                "1'234'567,5|1234567.5",
                "1\u2019234|1234",
                "12,0|12",
                "-3,5|-3.5",
                "3,5-|-3.5",
                "\u22127|-7",
                "\u00A012\u3000|12",
                "\uFF11\uFF12|12"
            })
    void a_number_is_read_exactly_whatever_stands_between_its_thousands(String written, String number) {
        assertThat(COMMA.read(written).orElseThrow()).isEqualByComparingTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.23.456",
                "0.123",
                "1,2,3",
                "1'234.567",
                "12.34,5",
                "six",
                "1E3",
                "(5)",
                "€ 5",
                "5,",
                "",
                "5\n100",
                "5\t100",
                "1\r\n234",
                "1 \u2028234",
                "1\u0085234",
                "-\n100"
            })
    void what_is_not_surely_one_number_is_none(String written) {
        assertThat(COMMA.read(written)).isEmpty();
    }

    @Test
    void another_mark_than_was_said_is_none() {
        assertThat(new NumberMarks(".", "'").read("1,234.5")).isEmpty();
        assertThat(new NumberMarks(".", NumberMarks.NO_GROUPS).read("1 234")).isEmpty();
        assertThat(new NumberMarks(null, null).read("1.234")).isEmpty();
        assertThat(new NumberMarks(null, null).lacksDecimalMark("1.5")).isTrue();
    }

    @Test
    void marks_are_told_by_numbers_that_can_be_read_in_one_way() {
        assertThat(settled("1.234", "1.234,50")).isEqualTo(new NumberMarks(",", "."));
        assertThat(settled("1,234", "12.5")).isEqualTo(new NumberMarks(".", ","));
        assertThat(settled("1.234.567")).isEqualTo(new NumberMarks(",", "."));
        assertThat(settled("1 234.567")).isEqualTo(new NumberMarks(".", " "));
        assertThat(settled("0,125")).isEqualTo(new NumberMarks(",", null));
        assertThat(settled("12", "n/a")).isEqualTo(new NumberMarks(null, null));
    }

    @Test
    void numbers_that_stand_in_one_cell_tell_no_mark_between_thousands() {
        assertThat(settled("5\n100", "1,5\t234")).isEqualTo(new NumberMarks(null, null));
    }

    @Test
    void nothing_is_guessed() {
        for (var numbers : List.of(List.of("1.234"), List.of("1,234", "5,678"), List.of("1.5", "1,5"))) {
            assertThatExceptionOfType(BookUnclear.class)
                    .isThrownBy(() -> settled(numbers.toArray(String[]::new)))
                    .satisfies(NumberMarksTest::namesDecimalMark);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2025", "1.2.3", "'1200", "1,23,456", "1.234,567.8", "12 34"})
    void what_is_no_number_tells_nothing(String junk) {
        assertThat(settled(junk)).isEqualTo(new NumberMarks(null, null));
        assertThatExceptionOfType(BookUnclear.class)
                .isThrownBy(() -> settled("1.234", junk, "2.500"))
                .satisfies(NumberMarksTest::namesDecimalMark);
    }

    @Test
    void the_numbers_of_a_row_are_written_in_one_way() {
        var evidence = new MarkEvidence();
        evidence.see("1.234", "n/a");
        evidence.see("1,5", "1.5");
        assertThat(settled(evidence, null)).isEqualTo(new NumberMarks(null, null));
        evidence.see("1.234", "1,5");
        assertThat(settled(evidence, null)).isEqualTo(new NumberMarks(",", "."));
    }

    @Test
    void a_group_mark_that_was_said_is_not_the_decimal_mark() {
        assertThat(saidBetweenThousands(".", "1.234")).isEqualTo(new NumberMarks(",", "."));
        assertThat(saidBetweenThousands(",", "2,000")).isEqualTo(new NumberMarks(".", ","));
        assertThat(saidBetweenThousands("none", "2,000")).isEqualTo(new NumberMarks(",", "none"));
        assertThat(saidBetweenThousands("'", "12")).isEqualTo(new NumberMarks(null, "'"));
        for (var numbers : List.of(List.of("2,000", "12,00"), List.of("12,00"))) {
            assertThatExceptionOfType(BookUnclear.class)
                    .isThrownBy(() -> saidBetweenThousands(",", numbers.toArray(String[]::new)))
                    .satisfies(NumberMarksTest::namesDecimalMark);
        }
    }

    private static void namesDecimalMark(BookUnclear unclear) {
        assertThat(unclear.doubts()).extracting(each -> each.field()).containsExactly("profile.decimalMark");
    }

    private static NumberMarks settled(String... numbers) {
        return settled(seen(numbers), null);
    }

    private static NumberMarks saidBetweenThousands(String group, String... numbers) {
        return settled(seen(numbers), group);
    }

    private static MarkEvidence seen(String... numbers) {
        var evidence = new MarkEvidence();
        List.of(numbers).forEach(evidence::see);
        return evidence;
    }

    private static NumberMarks settled(MarkEvidence evidence, @Nullable String group) {
        var doubts = new Doubts();
        var marks = evidence.settled(null, group, doubts);
        doubts.throwIfAny();
        return marks;
    }
}
