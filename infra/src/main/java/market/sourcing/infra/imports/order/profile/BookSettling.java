package market.sourcing.infra.imports.order.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.csv.CsvRecords;
import market.sourcing.infra.imports.csv.RecordForm;
import market.sourcing.infra.imports.line.BoundedLines;
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
        return wholeLines(BookEncoding.text(head, settled.charset()).orElseThrow());
    }

    /** Of the known book, whose bytes are what they are. */
    public static Head known(Head head) {
        return wholeLines(head);
    }

    /** Whether the lines of the book end with carriage returns alone. */
    public static boolean hasReturnsAlone(@Nullable SettledProfile settled, Head head) {
        var text = settled == null
                ? head
                : BookEncoding.text(head, settled.charset()).orElseThrow();
        return LineEnds.areReturnsAlone(bytes(text));
    }

    private static Head wholeLines(Head text) {
        var fed = LineEnds.fed(bytes(text));
        return new Head(fed.getBytes(StandardCharsets.ISO_8859_1), text.whole()).ofWholeLines();
    }

    /** A character a byte: also of lines that are no text. */
    private static String bytes(Head head) {
        return new String(head.bytes(), StandardCharsets.ISO_8859_1);
    }

    private record Found(String delimiter, long headerLine, BookHeader header, RowForm form, List<CsvRecord> rows) {
        /** Those that tell something: a sum or a date below the table is no row of it. */
        Stream<CsvRecord> wholeRows() {
            return rows.stream().filter(row -> form.isWhole(row.fields()));
        }

        String field(CsvRecord row, BookColumn column) {
            return form.field(row.fields(), column);
        }
    }

    private SettledProfile settled() {
        var encoding = BookEncoding.of(head, profile.encoding());
        var found = header(wholeLines(BookEncoding.text(head, encoding).orElseThrow()));
        var doubts = new Doubts();
        var marks = marks(found, doubts);
        var dates = dates(found, doubts);
        if (dates != null && !dates.hasOffset() && profile.timeZone() == null) {
            doubts.add(BookUnclear.TIME_ZONE, "Dates say no offset. Say where they are meant, such as Europe/Berlin.");
        }
        doubts.throwIfAny();
        var zone = profile.timeZone();
        var columns = new TreeMap<String, String>();
        profile.columns().forEach((column, name) -> columns.put(column.field(), name));
        return new SettledProfile(
                columns,
                found.header().byField(),
                found.header().width(),
                found.header().nameless() == 0 ? null : found.header().nameless(),
                found.headerLine(),
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
            first(lines, delimiter.charAt(0)).stream()
                    .filter(record -> header(record.fields()).namesAll(profile.columns()))
                    .findFirst()
                    .ifPresent(record -> found.add(found(lines, delimiter, record)));
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

    /** Where a line is the header by itself, a quote above it was forgotten. */
    private List<CsvRecord> first(Head lines, char delimiter) {
        RecordForm form = (_, later) -> header(later).namesAll(profile.columns());
        return records(lines, null, MOST_BEFORE_HEADER, delimiter, form);
    }

    private BookHeader header(List<String> fields) {
        return BookHeader.of(fields, profile.columns());
    }

    private Found found(Head lines, String delimiter, CsvRecord record) {
        var header = header(record.fields());
        char cut = delimiter.charAt(0);
        var width = RowWidth.of(cut, header.width(), header.nameless(), header.byField(), profile.country());
        var form = new RowForm(width, header.byField());
        return new Found(
                delimiter, record.lastLine(), header, form, records(lines, record, Integer.MAX_VALUE, cut, form));
    }

    /** Of the ways to cut the first lines, the one that finds most columns tells which are missing. */
    private BookUnclear noHeader(Head lines) {
        Map<BookColumn, Integer> most = Map.of();
        for (var delimiter : DELIMITERS) {
            for (var record : first(lines, delimiter.charAt(0))) {
                var places = header(record.fields()).places();
                most = places.size() > most.size() ? places : most;
            }
        }
        var named = most;
        return new BookUnclear(profile.columns().keySet().stream()
                .filter(column -> !named.containsKey(column))
                .map(column -> BookUnclear.doubt(
                        BookUnclear.COLUMNS + "." + column.field(), "The first lines name no such column."))
                .toList());
    }

    private NumberMarks marks(Found found, Doubts doubts) {
        var evidence = new MarkEvidence();
        found.wholeRows()
                .forEach(row -> evidence.see(
                        numbers().map(column -> found.field(row, column)).toArray(String[]::new)));
        return evidence.settled(profile.decimalMark(), profile.groupMark(), doubts);
    }

    private Stream<BookColumn> numbers() {
        var dates = profile.dates();
        return dates != null && dates.areSerials()
                ? Stream.of(BookColumn.QUANTITY, BookColumn.PRICE, BookColumn.DATE)
                : Stream.of(BookColumn.QUANTITY, BookColumn.PRICE);
    }

    private @Nullable BookDates dates(Found found, Doubts doubts) {
        if (profile.dates() != null) {
            return profile.dates();
        }
        var evidence = new DateEvidence(profile.language());
        found.wholeRows().forEach(row -> evidence.see(found.field(row, BookColumn.DATE)));
        return evidence.settled(doubts).orElse(null);
    }

    private static BoundedLines lines(Head head, @Nullable CsvRecord behind) {
        int from = behind == null ? 0 : (int) behind.endOffset();
        var in = new ByteArrayInputStream(head.bytes(), from, head.bytes().length - from);
        return new BoundedLines(in, Head.MOST * 2, from, behind == null ? 0 : behind.lastLine());
    }

    private static List<CsvRecord> records(
            Head lines, @Nullable CsvRecord behind, int most, char delimiter, RecordForm form) {
        var records = new ArrayList<CsvRecord>();
        try (var cut = new CsvRecords(lines(lines, behind), Head.MOST * 2L, delimiter, form)) {
            for (var record = cut.next(); record != null && records.size() < most; record = cut.next()) {
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
