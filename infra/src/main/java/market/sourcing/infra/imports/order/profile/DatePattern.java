package market.sourcing.infra.imports.order.profile;

import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import market.sourcing.infra.imports.csv.Blanks;
import org.jspecify.annotations.Nullable;

/** A pattern of {@link DateTimeFormatter}'s letters, in the one form of blanks that fields are compared in. */
final class DatePattern {
    private static final Pattern SHAPE =
            Pattern.compile("(?:[yuMdHhKkmsSaEXx]+|'[^']{0,20}'|[^A-Za-z'{}#]+|[\\[\\]])+");
    private static final Pattern PART = Pattern.compile("(?:'[^']*')+|[yu]+|a+|[^'yua]+");
    private static final int LONGEST = 60;
    /** Two digits are a year of the hundred that end with the next one. */
    private static final int YEARS_BACK = 98;

    private final String text;
    private final DateTimeFormatter format;

    private DatePattern(String text, String language) {
        this.text = text;
        this.format = format(text, language);
    }

    /** What a field states; without an offset it is local. */
    record Stated(LocalDateTime at, @Nullable ZoneOffset offset) {}

    /**
     * Empty where it is none, or where a date that is written in it does not come back whole: without its day, or without what it
     * has of the time.
     */
    static Optional<DatePattern> of(String written, String language) {
        var text = Blanks.key(written);
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DatePattern(text, language)).filter(pattern -> pattern.comesBack(language));
        } catch (DateTimeException | IllegalArgumentException noPattern) {
            return Optional.empty();
        }
    }

    /** One that an earlier release may have taken, and that an import goes on with. */
    static DatePattern stored(String text, String language) {
        return new DatePattern(text, language);
    }

    /** Years of an era are read as years: hardly anybody who writes y means the other. */
    private static DateTimeFormatter format(String text, String language) {
        var format = new DateTimeFormatterBuilder().parseCaseInsensitive();
        var parts = PART.matcher(text);
        while (parts.find()) {
            var part = parts.group();
            if (part.startsWith("a")) {
                format.appendText(ChronoField.AMPM_OF_DAY, halves(language));
            } else if (!part.matches("[yu]+")) {
                format.appendPattern(part);
            } else if (part.length() == 2) {
                format.appendValueReduced(
                        ChronoField.YEAR, 2, 2, Year.now(ZoneOffset.UTC).getValue() - YEARS_BACK);
            } else {
                format.appendPattern(part.replace('y', 'u'));
            }
        }
        return format.toFormatter(Locale.forLanguageTag(language)).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The halves of the day, in the one form of blanks: in Spanish there is a no-break one within. */
    private static Map<Long, String> halves(String language) {
        var half = DateTimeFormatter.ofPattern("a", Locale.forLanguageTag(language));
        return Map.of(0L, Blanks.key(half.format(LocalTime.MIDNIGHT)), 1L, Blanks.key(half.format(LocalTime.NOON)));
    }

    /** Each optional part has to be in some way to write a date that comes back: they may be there instead of each other. */
    private boolean comesBack(String language) {
        var ways = OptionalParts.ways(text);
        var back = ways.stream().filter(way -> comesBack(way.text(), language)).toList();
        return !back.isEmpty() && parts(back).equals(parts(ways));
    }

    private static Set<Integer> parts(List<OptionalParts.Way> ways) {
        return ways.stream().flatMap(way -> way.parts().stream()).collect(toSet());
    }

    private boolean comesBack(String way, String language) {
        var some = OffsetDateTime.of(2024, 2, 29, 13, 45, 59, 0, ZoneOffset.ofHours(2));
        var least = has(way, "s") ? ChronoUnit.SECONDS : has(way, "HhKkmSa") ? ChronoUnit.MINUTES : ChronoUnit.DAYS;
        var whole = some.toLocalDateTime().truncatedTo(least);
        return read(format(way, language).format(some))
                .filter(stated -> stated.at().truncatedTo(least).equals(whole))
                .filter(stated -> !has(way, "Xx") || some.getOffset().equals(stated.offset()))
                .isPresent();
    }

    /** Whether one of these letters stands for something. */
    private static boolean has(String way, String letters) {
        return letters(way).chars().anyMatch(each -> letters.indexOf(each) >= 0);
    }

    private static String letters(String text) {
        return text.replaceAll("'[^']*'", "");
    }

    String text() {
        return text;
    }

    /** Whether a date says by itself at which offset it is: not where that is optional. */
    boolean hasOffset() {
        int depth = 0;
        for (char each : letters(text).toCharArray()) {
            depth += each == '[' ? 1 : each == ']' ? -1 : 0;
            if (depth == 0 && (each == 'X' || each == 'x')) {
                return true;
            }
        }
        return false;
    }

    /** A day alone begins at midnight. */
    Optional<Stated> read(String field) {
        try {
            return stated(format.parse(Blanks.key(field)));
        } catch (DateTimeException notSuchADate) {
            return Optional.empty();
        }
    }

    private static Optional<Stated> stated(TemporalAccessor parsed) {
        var time = parsed.query(TemporalQueries.localTime());
        if (time == null && hasSomeOfATime(parsed)) {
            return Optional.empty();
        }
        var at = LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
        return Optional.of(new Stated(at, parsed.query(TemporalQueries.offset())));
    }

    /** Such as 09:15 of a pattern in which the half of the day may be missing. */
    private static boolean hasSomeOfATime(TemporalAccessor parsed) {
        return Stream.of(ChronoField.values()).anyMatch(field -> field.isTimeBased() && parsed.isSupported(field));
    }
}
