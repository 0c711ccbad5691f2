package market.sourcing.infra.imports.order.profile;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What dates tell of how they are written. Of the ways that read every date one must be left: {@code 03/04/2025} may be in March or
 * in April, and where no other row tells, nobody says which.
 */
final class DateEvidence {
    private static final String TIME = "[ H:mm[:ss]]";
    /** Dots are never behind a month that comes first. */
    private static final List<String> PATTERNS = List.of(
            "uuuu-M-d'T'H:mm[:ss]XXX",
            "uuuu-M-d['T'H:mm[:ss]]" + TIME,
            "uuuu/M/d" + TIME,
            "uuuu.M.d" + TIME,
            "uuuu'年'M'月'd'日'" + TIME,
            "uuuuMMdd",
            "d.M.uuuu" + TIME,
            "d/M/uuuu" + TIME,
            "M/d/uuuu" + TIME,
            "d/M/uuuu h:mm[:ss] a",
            "M/d/uuuu h:mm[:ss] a",
            "d-M-uuuu" + TIME,
            "M-d-uuuu" + TIME);

    private static final NumberMarks NO_SERIALS = new NumberMarks(null, null);

    private final List<BookDates> ways;
    private final List<String> dates = new ArrayList<>();

    /** @param language in which the halves of a day are named */
    DateEvidence(String language) {
        this.ways = PATTERNS.stream()
                .flatMap(pattern -> BookDates.of(pattern, language).stream())
                .toList();
    }

    void see(String field) {
        if (ways.stream().anyMatch(way -> reads(way, field))) {
            dates.add(field);
        }
    }

    /** The one way that is left; with several, or none, there is no telling. */
    Optional<BookDates> settled(Doubts doubts) {
        var left = ways.stream()
                .filter(way -> dates.stream().allMatch(date -> reads(way, date)))
                .toList();
        if (left.size() == 1) {
            return Optional.of(left.getFirst());
        }
        doubts.add(
                BookUnclear.DATES,
                dates.isEmpty()
                        ? "No date of the first rows can be read. Say a pattern such as dd.MM.yyyy, or excel."
                        : left.isEmpty()
                                ? "The first rows write dates in several ways. Say the pattern that counts."
                                : "A date such as " + dates.getFirst().strip() + " can be "
                                        + String.join(
                                                " or ",
                                                left.stream()
                                                        .map(BookDates::pattern)
                                                        .toList())
                                        + ". Say which.");
        return Optional.empty();
    }

    private static boolean reads(BookDates way, String field) {
        return way.read(field, NO_SERIALS, ZoneOffset.UTC).isPresent();
    }
}
