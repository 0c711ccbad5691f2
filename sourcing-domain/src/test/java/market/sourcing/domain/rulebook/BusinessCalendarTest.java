package market.sourcing.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final Duration TWO_DAYS = Duration.ofHours(48);
    private static final BusinessCalendar CHINA = Rulebook.CALENDAR.version("calendar-cn-1");

    private static Instant due(String start) {
        return CHINA.after(Instant.parse(start), TWO_DAYS, List.of());
    }

    @Test
    void away_from_closures_every_hour_counts() {
        assertThat(due("2026-03-02T08:00:00Z")).isEqualTo("2026-03-04T08:00:00Z");
    }

    @Test
    void a_closure_is_passed_over_from_midnight_to_midnight_where_the_factory_is() {
        // Paid on the 14th at 18:00 in Shanghai: 6 hours, then nine closed days, then 42 hours.
        assertThat(due("2026-02-14T10:00:00Z")).isEqualTo("2026-02-25T10:00:00Z");
        // Paid on a closed day: all 48 hours follow it.
        assertThat(due("2026-02-20T03:00:00Z")).isEqualTo("2026-02-25T16:00:00Z");
    }

    @Test
    void what_is_over_at_the_very_beginning_of_a_closure_is_not_put_off() {
        assertThat(due("2026-02-12T16:00:00Z")).isEqualTo("2026-02-14T16:00:00Z");
        assertThat(due("2026-02-12T16:00:00.000000001Z")).isEqualTo("2026-02-23T16:00:00.000000001Z");
    }

    @Test
    void a_leap_day_and_a_changed_clock_are_hours_like_others() {
        assertThat(due("2028-02-28T08:00:00Z")).isEqualTo("2028-03-01T08:00:00Z");
        var berlin = new BusinessCalendar(
                "test",
                Instant.EPOCH,
                "test",
                ZoneId.of("Europe/Berlin"),
                List.of(new Closure(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29))));
        // The day on which summer time begins has 23 hours, and is closed.
        assertThat(berlin.after(Instant.parse("2026-03-28T11:00:00Z"), Duration.ofHours(24), List.of()))
                .isEqualTo("2026-03-30T10:00:00Z");
    }

    @Test
    void pauses_and_closures_that_overlap_count_once() {
        var pause = new Pause(Instant.parse("2026-02-14T12:00:00Z"), Instant.parse("2026-02-24T00:00:00Z"));
        assertThat(CHINA.after(Instant.parse("2026-02-14T10:00:00Z"), TWO_DAYS, List.of(pause, pause)))
                .isEqualTo("2026-02-25T22:00:00Z");
    }

    @Property(tries = 300)
    void exactly_the_promised_time_counts(
            @ForAll @IntRange(max = 4_000) int startHour,
            @ForAll @IntRange(min = 1, max = 400) int open,
            @ForAll @IntRange(max = 4_500) int pauseHour,
            @ForAll @IntRange(max = 200) int paused) {
        var start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(startHour));
        var from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(pauseHour));
        var pause = new Pause(from, from.plus(Duration.ofHours(paused)));
        var closed = new Closure(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23)).in(CHINA.zone());
        var due = CHINA.after(start, Duration.ofHours(open), List.of(pause));
        var counted = 0;
        for (var hour = start; hour.isBefore(due); hour = hour.plus(Duration.ofHours(1))) {
            counted += within(hour, pause) || within(hour, closed) ? 0 : 1;
        }
        assertThat(counted).isEqualTo(open);
    }

    private static boolean within(Instant hour, Pause pause) {
        return !hour.isBefore(pause.from()) && hour.isBefore(pause.to());
    }

    @Property(tries = 300)
    void what_counts_of_a_time_leads_from_its_beginning_to_its_end(
            @ForAll @IntRange(max = 4_000) int startHour,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second) {
        var start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(startHour));
        var between = start.plus(Duration.ofHours(first));
        var all = Duration.ofHours(first + second);
        var left = all.minus(CHINA.counted(start, between));
        assertThat(CHINA.counted(start, between)).isBetween(Duration.ZERO, Duration.ofHours(first));
        assertThat(CHINA.after(between, left, List.of())).isEqualTo(CHINA.after(start, all, List.of()));
    }
}
