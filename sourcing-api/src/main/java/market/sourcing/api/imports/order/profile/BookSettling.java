package market.sourcing.api.imports.order.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import market.sourcing.api.imports.csv.CsvRecord;
import market.sourcing.api.imports.csv.CsvRecords;
import market.sourcing.api.imports.line.BoundedLines;
import org.jspecify.annotations.Nullable;

/** Settles from the first rows of a book what its profile leaves open. What they don't tell without doubt ends the import. */
public final class BookSettling {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    /** What stands above a header: a title, a date, the line that tells a spreadsheet its delimiter. */
    private static final int MOST_BEFORE_HEADER = 20;

    private final OrderProfile profile;
    private final Head head;

    private BookSettling(OrderProfile profile, Head head) {
        this.profile = profile;
        this.head = head;
    }

    /** @throws BookUnclear naming each field of the profile that would settle it */
    public static SettledProfile of(OrderProfile profile, Head head) {
        return new BookSettling(profile, head).settled();
    }

    /** The first whole lines in UTF-8, as they will be kept. */
    public static Head utf8(SettledProfile settled, Head head) {
        var text = BookEncoding.decoded(head, settled.charset()).orElseThrow();
        return new Head(text.getBytes(StandardCharsets.UTF_8), head.whole()).ofWholeLines();
    }

    private record Found(String delimiter, BookHeader header, List<CsvRecord> rows) {}

    private SettledProfile settled() {
        var encoding = BookEncoding.of(head, profile.encoding());
        var text = BookEncoding.decoded(head, encoding).orElseThrow();
        var found = header(new Head(text.getBytes(StandardCharsets.UTF_8), head.whole()).ofWholeLines());
        var unclear = new Unclear();
        var marks = marks(found, unclear);
        var dates = dates(found, unclear);
        if (dates != null && !dates.hasOffset() && profile.timeZone() == null) {
            unclear.add(BookUnclear.TIME_ZONE, "Dates say no offset. Say where they are meant, such as Europe/Berlin.");
        }
        unclear.throwIfAny();
        var zone = profile.timeZone();
        var columns = new TreeMap<String, String>();
        profile.columns().forEach((column, name) -> columns.put(column.field(), name));
        return new SettledProfile(
                columns,
                found.header().byField(),
                found.header().width(),
                found.header().lastLine(),
                found.delimiter(),
                encoding.name(),
                marks.decimal(),
                marks.group(),
                profile.currency().getCurrencyCode(),
                Objects.requireNonNull(dates).pattern(),
                zone == null ? null : zone.getId(),
                profile.services(),
                profile.goods(),
                profile.takesBack(),
                profile.country(),
                profile.language(),
                profile.category().slug());
    }

    private Found header(Head lines) {
        var found = new ArrayList<Found>();
        var said = profile.delimiter();
        for (var delimiter : said == null ? DELIMITERS : List.of(said)) {
            var records = records(lines, delimiter.charAt(0));
            var first = records.stream()
                    .limit(MOST_BEFORE_HEADER)
                    .filter(record -> BookHeader.of(record, profile.columns()).namesAll(profile.columns()))
                    .findFirst();
            first.ifPresent(record -> found.add(new Found(
                    delimiter,
                    BookHeader.of(record, profile.columns()),
                    records.subList(records.indexOf(record) + 1, records.size()))));
        }
        if (found.isEmpty()) {
            throw noHeader(lines);
        }
        if (found.size() > 1) {
            throw new BookUnclear(BookUnclear.DELIMITER, "The header can be cut in several ways. Say the delimiter.");
        }
        var twice = found.getFirst().header().twice();
        if (!twice.isEmpty()) {
            throw new BookUnclear(
                    BookUnclear.COLUMNS + "." + twice.getFirst().field(), "The header names this column twice.");
        }
        return found.getFirst();
    }

    /** Of the ways to cut the first lines, the one that finds most columns tells which are missing. */
    private BookUnclear noHeader(Head lines) {
        Map<BookColumn, Integer> most = Map.of();
        for (var delimiter : DELIMITERS) {
            for (var record : records(lines, delimiter.charAt(0)).stream()
                    .limit(MOST_BEFORE_HEADER)
                    .toList()) {
                var places = BookHeader.of(record, profile.columns()).places();
                most = places.size() > most.size() ? places : most;
            }
        }
        var named = most;
        return new BookUnclear(profile.columns().keySet().stream()
                .filter(column -> !named.containsKey(column))
                .map(column -> BookUnclear.field(
                        BookUnclear.COLUMNS + "." + column.field(), "The first lines name no such column."))
                .toList());
    }

    private NumberMarks marks(Found found, Unclear unclear) {
        var evidence = new MarkEvidence();
        see(found, BookColumn.PRICE, evidence::see);
        see(found, BookColumn.QUANTITY, evidence::see);
        return evidence.settled(profile.decimalMark(), profile.groupMark(), unclear);
    }

    private @Nullable BookDates dates(Found found, Unclear unclear) {
        if (profile.dates() != null) {
            return profile.dates();
        }
        var evidence = new DateEvidence(profile.language());
        see(found, BookColumn.DATE, evidence::see);
        return evidence.settled(unclear).orElse(null);
    }

    private static void see(Found found, BookColumn column, Consumer<String> evidence) {
        int place = Objects.requireNonNull(found.header().places().get(column));
        found.rows().stream()
                .filter(record -> record.fields().size() >= found.header().width())
                .forEach(record -> evidence.accept(record.fields().get(place)));
    }

    private static List<CsvRecord> records(Head lines, char delimiter) {
        var records = new ArrayList<CsvRecord>();
        var bounded = new BoundedLines(new ByteArrayInputStream(lines.bytes()), Head.MOST * 2);
        try (var cut = new CsvRecords(bounded, Head.MOST * 2L, delimiter)) {
            for (var record = cut.next(); record != null; record = cut.next()) {
                if (!record.blank()) {
                    records.add(record);
                }
            }
            return records;
        } catch (IOException ofMemory) {
            throw new UncheckedIOException(ofMemory);
        }
    }
}
