package market.sourcing.api.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
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
        return evidence.settled(new Unclear()).map(BookDates::pattern);
    }
}
