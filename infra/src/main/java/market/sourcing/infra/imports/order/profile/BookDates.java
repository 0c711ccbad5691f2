package market.sourcing.infra.imports.order.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import market.sourcing.infra.imports.order.profile.DatePattern.Stated;
import org.jspecify.annotations.Nullable;

/** How a book writes dates: in a {@link DatePattern}, or as Excel's serial numbers. */
public final class BookDates {
    static final String EXCEL = "excel";
    private static final BookDates SERIALS = new BookDates(null);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final @Nullable DatePattern pattern;

    private BookDates(@Nullable DatePattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The dates of a pattern; empty where it is none, or does not tell a day.
     *
     * @param language of the names of months and days
     */
    public static Optional<BookDates> of(String pattern, String language) {
        return pattern.equals(EXCEL)
                ? Optional.of(SERIALS)
                : DatePattern.of(pattern, language).map(BookDates::new);
    }

    /** Those that an import was settled with, maybe by an earlier release. */
    static BookDates stored(String pattern, String language) {
        return pattern.equals(EXCEL) ? SERIALS : new BookDates(DatePattern.stored(pattern, language));
    }

    String pattern() {
        return pattern == null ? EXCEL : pattern.text();
    }

    boolean areSerials() {
        return pattern == null;
    }

    /** Whether a date says by itself at which offset it is. */
    boolean hasOffset() {
        return pattern != null && pattern.hasOffset();
    }

    /** Whether nothing but the missing decimal mark keeps the field from being a date. */
    public boolean lacksDecimalMark(String field, NumberMarks marks) {
        return areSerials() && marks.read(field).isEmpty() && marks.lacksDecimalMark(field);
    }

    /**
     * The instant that a field states. A day alone begins at midnight; an hour that a clock change leaves out is an hour later, of
     * two that are called the same it is the first. Years are 1900 to 2199.
     *
     * @param zone of dates without an offset; null where all have one
     */
    public Optional<Instant> read(String field, NumberMarks marks, @Nullable ZoneId zone) {
        var at = pattern == null ? marks.read(field).flatMap(ExcelSerial::of) : pattern.read(field);
        return at.filter(stated ->
                        stated.at().getYear() >= FIRST_YEAR && stated.at().getYear() <= LAST_YEAR)
                .flatMap(stated -> instant(stated, zone));
    }

    private static Optional<Instant> instant(Stated stated, @Nullable ZoneId zone) {
        var meant = stated.offset() == null ? zone : stated.offset();
        return meant == null
                ? Optional.empty()
                : Optional.of(stated.at().atZone(meant).toInstant());
    }

    /**
     * Days of Excel's 1900 system: 1 is the first of January 1900, and 60 is the 29th of February of that year, which never was.
     * What is behind the mark is the part of the day that has passed, to the second.
     */
    private static final class ExcelSerial {
        private static final LocalDate BEFORE_THE_GAP = LocalDate.of(1899, 12, 31);
        private static final LocalDate BEHIND_THE_GAP = LocalDate.of(1899, 12, 30);
        private static final int NO_DAY = 60;
        private static final BigDecimal MOST = BigDecimal.valueOf(200_000);
        private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

        static Optional<Stated> of(BigDecimal serial) {
            if (serial.compareTo(BigDecimal.ONE) < 0 || serial.compareTo(MOST) > 0 || serial.intValue() == NO_DAY) {
                return Optional.empty();
            }
            int days = serial.intValue();
            var seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(SECONDS);
            var first = days < NO_DAY ? BEFORE_THE_GAP : BEHIND_THE_GAP;
            var at = first.plusDays(days)
                    .atStartOfDay()
                    .plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
            return Optional.of(new Stated(at, null));
        }
    }
}
