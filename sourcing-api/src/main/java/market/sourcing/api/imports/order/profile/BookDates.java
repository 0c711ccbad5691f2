package market.sourcing.api.imports.order.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.api.imports.csv.Blanks;
import org.jspecify.annotations.Nullable;

/** How a book writes dates: a pattern of {@link DateTimeFormatter}'s letters, or {@code excel}. */
public final class BookDates {
    static final String EXCEL = "excel";
    private static final Pattern SHAPE =
            Pattern.compile("(?:[yuMdHhKkmsSaEXx]+|'[^']{0,20}'|[^A-Za-z'{}#]+|[\\[\\]])+");
    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final String pattern;
    private final @Nullable DateTimeFormatter format;

    private BookDates(String pattern, @Nullable DateTimeFormatter format) {
        this.pattern = pattern;
        this.format = format;
    }

    /**
     * The dates of a pattern; empty where it is none, or does not tell a day.
     *
     * @param language of the names of months and days
     */
    static Optional<BookDates> of(String pattern, String language) {
        if (pattern.equals(EXCEL)) {
            return Optional.of(new BookDates(EXCEL, null));
        }
        if (pattern.length() > LONGEST || !SHAPE.matcher(pattern).matches()) {
            return Optional.empty();
        }
        try {
            var dates = new BookDates(pattern, format(pattern, language));
            return dates.tellsADay() ? Optional.of(dates) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noPattern) {
            return Optional.empty();
        }
    }

    /** Years of an era are read as years: hardly anybody who writes y means the other. */
    private static DateTimeFormatter format(String pattern, String language) {
        var years = new StringBuilder();
        boolean quoted = false;
        for (char each : pattern.toCharArray()) {
            quoted ^= each == '\'';
            years.append(each == 'y' && !quoted ? 'u' : each);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(years.toString())
                .toFormatter(Locale.forLanguageTag(language))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private boolean tellsADay() {
        var some = OffsetDateTime.of(2024, 2, 29, 13, 45, 59, 0, ZoneOffset.ofHours(2));
        var parsed = parsed(requireFormat().format(some));
        return parsed.map(BookDates::day).filter(some.toLocalDate()::equals).isPresent();
    }

    private static LocalDate day(TemporalAccessor parsed) {
        return parsed instanceof OffsetDateTime at
                ? at.toLocalDate()
                : parsed instanceof LocalDateTime at ? at.toLocalDate() : (LocalDate) parsed;
    }

    private Optional<TemporalAccessor> parsed(String text) {
        try {
            return Optional.of(
                    requireFormat().parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notSuchADate) {
            return Optional.empty();
        }
    }

    private DateTimeFormatter requireFormat() {
        return Objects.requireNonNull(format);
    }

    String pattern() {
        return pattern;
    }

    /** Whether a date says by itself at which offset it is. */
    boolean hasOffset() {
        var always = pattern.replaceAll("'[^']*'", "").replaceAll("\\[[^\\[\\]]*]", "");
        return format != null && (always.contains("X") || always.contains("x"));
    }

    /**
     * The instant that a field states. A day alone begins at midnight; an hour that a clock change leaves out is an hour later, of
     * two that are called the same it is the first. Years are 1900 to 2199.
     *
     * @param zone of dates without an offset; null where all have one
     */
    public Optional<Instant> read(String field, NumberMarks marks, @Nullable ZoneId zone) {
        var at = format == null
                ? marks.read(field).flatMap(ExcelSerial::of)
                : parsed(Blanks.key(field)).map(TemporalAccessor.class::cast);
        return at.flatMap(stated -> {
            int year = day(stated).getYear();
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : instant(stated, zone);
        });
    }

    private static Optional<Instant> instant(TemporalAccessor stated, @Nullable ZoneId zone) {
        if (stated instanceof OffsetDateTime at) {
            return Optional.of(at.toInstant());
        }
        var local = stated instanceof LocalDateTime at ? at : ((LocalDate) stated).atStartOfDay();
        return zone == null ? Optional.empty() : Optional.of(local.atZone(zone).toInstant());
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

        static Optional<TemporalAccessor> of(BigDecimal serial) {
            if (serial.compareTo(BigDecimal.ONE) < 0 || serial.compareTo(MOST) > 0 || serial.intValue() == NO_DAY) {
                return Optional.empty();
            }
            int days = serial.intValue();
            var seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(SECONDS);
            var first = days < NO_DAY ? BEFORE_THE_GAP : BEHIND_THE_GAP;
            return Optional.of(first.plusDays(days)
                    .atStartOfDay()
                    .plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact()));
        }
    }
}
