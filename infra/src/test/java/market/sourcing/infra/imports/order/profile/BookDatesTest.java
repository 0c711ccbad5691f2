package market.sourcing.infra.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookDatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final NumberMarks MARKS = new NumberMarks(",", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy|17.03.2025|2025-03-16T23:00:00Z",
                "d.M.yyyy[ H:mm]|7.6.2025 9:05|2025-06-07T07:05:00Z",
                "d-MMM-yy|7-mar-25|2025-03-06T23:00:00Z",
                "uuuu-MM-dd'T'HH:mm:ssXXX|2025-03-17T10:00:00+08:00|2025-03-17T02:00:00Z",
                "excel|45733,5|2025-03-17T11:00:00Z",
                "yyyy-MM-ddXXX|2025-01-31+05:00|2025-01-30T19:00:00Z",
                "dd.MM.yyyy[ HH:mmX]|17.03.2025 10:00+08|2025-03-17T02:00:00Z",
                "MMM  d yyyy|Jan  3 2025|2025-01-02T23:00:00Z",
                "dd.MM.yyyy\u00A0HH:mm|17.03.2025 10:00|2025-03-17T09:00:00Z",
                "yyyy'Y' MM dd|2025Y 03 17|2025-03-16T23:00:00Z",
                "yyMMdd|250317|2025-03-16T23:00:00Z",
                "dd.MM.yy|17.03.99|1999-03-16T23:00:00Z",
                "excel|59|1900-02-27T23:00:00Z",
                "excel|61|1900-02-28T23:00:00Z"
            })
    void a_date_is_an_instant_in_the_zone_of_the_profile(String pattern, String written, String at) {
        assertThat(read(pattern, written)).hasToString("Optional[" + at + "]");
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.yyyy,31.02.2025", "dd.MM.yyyy,17.03.1825", "excel,60", "excel,0", "excel,45e3", "dd.MM.yyyy,"})
    void a_day_that_never_was_is_none(String pattern, @Nullable String written) {
        assertThat(read(pattern, written == null ? "" : written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HH:mm", "MM.yyyy", "dd.MM", "QQQ yyyy", "yyyy-MM-dd'", "nonsense", "{yyyy}-MM-dd"})
    void a_pattern_that_tells_no_day_is_none(String pattern) {
        assertThat(BookDates.of(pattern, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd.MM.yyyy hh:mm",
                "dd.MM.yyyy[ hh:mm]",
                "dd.MM.yyyy HH:MM",
                "dd.MM.yyyy HH:MM:ss",
                "dd.MM.yyyy mm",
                "dd.MM.yyyy HH",
                "dd.MM.yyyy HH:mm:SS",
                "dd.MM.yyyy a",
                "dd.MM.yyyy ss"
            })
    void a_pattern_that_loses_some_of_the_time_is_none(String pattern) {
        assertThat(BookDates.of(pattern, "en")).isEmpty();
    }

    /** Of parts in brackets one may be there instead of another. */
    @ParameterizedTest
    @CsvSource({
        "[dd.MM.yyyy][yyyy-MM-dd],31.01.2025,2025-01-31",
        "[M/d/yyyy][yyyy-MM-dd],2025-01-31,1/31/2025",
        "[d.M.yyyy][yyyy-MM-dd][ HH:mm],31.1.2025 00:00,2025-01-31",
        "dd.MM.yyyy[ HH:mm[:ss]],31.01.2025 00:00:00,31.01.2025"
    })
    void a_book_may_write_its_dates_in_two_ways(String pattern, String one, String other) {
        var dates = BookDates.of(pattern, "en").orElseThrow();
        assertThat(dates.read(one, MARKS, BERLIN)).isPresent().isEqualTo(dates.read(other, MARKS, BERLIN));
    }

    @Test
    void a_pattern_of_too_many_parts_that_may_be_missing_is_none() {
        assertThat(BookDates.of("dd.MM.yyyy" + "[ HH:mm]".repeat(6), "en")).isPresent();
        assertThat(BookDates.of("dd.MM.yyyy" + "[ H:m]".repeat(7), "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "es,31/1/2025 1:45 p.\u00A0m.",
        "es,31/1/2025 1:45 p. m.",
        "ca,31/1/2025 1:45 p. m.",
        "en,31/1/2025 1:45 PM"
    })
    void halves_of_the_day_are_read_with_any_blank_in_them(String language, String written) {
        assertThat(BookDates.of("d/M/yyyy h:mm a", language).orElseThrow().read(written, MARKS, BERLIN))
                .hasValue(Instant.parse("2025-01-31T12:45:00Z"));
    }

    @Test
    void a_time_that_lacks_its_half_of_the_day_is_not_midnight() {
        assertThat(read("dd.MM.yyyy hh:mm[ a]", "31.01.2025 09:15")).isEmpty();
        assertThat(read("dd.MM.yyyy hh:mm[ a]", "31.01.2025 09:15 PM")).hasToString("Optional[2025-01-31T20:15:00Z]");
    }

    @Test
    void two_digits_are_a_year_of_the_hundred_that_end_with_the_next() {
        int next = Year.now(ZoneOffset.UTC).getValue() + 1;
        for (int year : new int[] {next, next - 1, next - 99}) {
            assertThat(read("dd.MM.yy", "17.12.%02d".formatted(year % 100)))
                    .hasToString("Optional[%d-12-16T23:00:00Z]".formatted(year));
        }
    }

    @Test
    void only_an_offset_that_is_always_there_needs_no_zone() {
        assertThat(BookDates.of("yyyy-MM-ddXXX", "en").orElseThrow().hasOffset())
                .isTrue();
        for (var pattern : List.of("yyyy-MM-dd[ HH:mm[:ss]XXX]", "yyyy-MM-dd'X'", "yyyy-MM-dd[ HH:mm[XXX]]")) {
            assertThat(BookDates.of(pattern, "en").orElseThrow().hasOffset()).isFalse();
        }
        assertThat(BookDates.of("yyyy-MM-ddXXX", "en").orElseThrow().read("2025-01-31+05:00", MARKS, null))
                .hasToString("Optional[2025-01-30T19:00:00Z]");
    }

    @Test
    void a_pattern_that_an_earlier_release_took_is_still_read() {
        assertThat(BookDates.stored("dd.MM.yyyy HH:MM", "en").read("31.01.2025 09:01", MARKS, BERLIN))
                .isPresent();
    }

    @Test
    void one_row_may_tell_the_order_of_all() {
        assertThat(settled("03/04/2025", "17/04/2025")).hasValue("d/M/uuuu[ H:mm[:ss]]");
        assertThat(settled("03/04/2025 4:10 PM", "03/17/2025 9:00 AM")).hasValue("M/d/uuuu h:mm[:ss] a");
        assertThat(settled("2025-04-03T10:00:00Z")).hasValue("uuuu-M-d'T'H:mm[:ss]XXX");
        assertThat(settled("2025年4月3日", "six")).hasValue("uuuu'年'M'月'd'日'[ H:mm[:ss]]");
    }

    @Test
    void where_none_does_nobody_says_which() {
        assertThat(settled("03/04/2025", "05/06/2025")).isEmpty();
        assertThat(settled("17/04/2025", "04/17/2025")).isEmpty();
        assertThat(settled("45733"))
                .as("a serial has to be said: there are two systems")
                .isEmpty();
    }

    private static Optional<java.time.Instant> read(String pattern, String written) {
        return BookDates.of(pattern, "en").orElseThrow().read(written, MARKS, BERLIN);
    }

    private static Optional<String> settled(String... dates) {
        var evidence = new DateEvidence("en");
        List.of(dates).forEach(evidence::see);
        return evidence.settled(new Doubts()).map(BookDates::pattern);
    }
}
