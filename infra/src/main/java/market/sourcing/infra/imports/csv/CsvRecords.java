package market.sourcing.infra.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.line.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one by one. Where quotes never close, or hold records together, the first line alone is at fault, and reading
 * goes on at the next one: a quote that was forgotten takes one row with it and not the rest of the file.
 */
public final class CsvRecords implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BoundedLines lines;
    private final long mostBytes;
    private final char delimiter;
    private final RecordForm form;
    private final Deque<Line> again = new ArrayDeque<>();
    /** The line at which quotes that are open before it are known to be at fault, so that nobody reads up to it again. */
    private long faultAhead;

    /** @param mostBytes of all lines of one record, and so of what is held at once */
    public CsvRecords(BoundedLines lines, long mostBytes, char delimiter, RecordForm form) {
        this.lines = lines;
        this.mostBytes = mostBytes;
        this.delimiter = delimiter;
        this.form = form;
    }

    /** The next record, or null at the end of the file. */
    public @Nullable CsvRecord next() throws IOException {
        var cut = new CsvFields(delimiter, form.hasQuotesInside());
        var taken = new ArrayDeque<Line>();
        var first = List.<String>of();
        long bytes = 0;
        int column = 0;
        for (var line = take(); line != null; line = take()) {
            taken.add(line);
            bytes += line.length();
            if (taken.size() == 1 && form.isNone(line)) {
                return record(taken, bytes, List.of());
            }
            var text = line.tooLong() ? Optional.<String>empty() : text(line);
            if (text.isEmpty() && taken.size() == 1) {
                return faulty(taken, line.tooLong() ? CsvFault.TOO_LONG : CsvFault.NOT_UTF_8, 0);
            }
            text.ifPresent(cut::line);
            column = taken.size() == 1 ? cut.column() : column;
            if (text.isEmpty() || cut.isBroken() || bytes > mostBytes) {
                return open(taken, column);
            }
            if (cut.isOpen() && line.number() < faultAhead) {
                return faulty(taken, CsvFault.QUOTES_OPEN, column);
            }
            if (taken.size() > 1 && form.areTwo(first, CsvFields.alone(text.orElseThrow(), delimiter))) {
                return faulty(taken, CsvFault.QUOTES_TOO_FAR, column);
            }
            if (!cut.isOpen()) {
                return record(taken, bytes, cut.fields());
            }
            first = taken.size() == 1 ? CsvFields.alone(text.orElseThrow(), delimiter) : first;
        }
        return taken.isEmpty() ? null : open(taken, column);
    }

    private @Nullable Line take() throws IOException {
        var line = again.poll();
        return line == null ? lines.next() : line;
    }

    private static CsvRecord record(Deque<Line> taken, long bytes, List<String> fields) {
        var last = taken.getLast();
        return new CsvRecord(taken.getFirst().number(), last.number(), last.endOffset(), bytes, fields, null, 0);
    }

    private CsvRecord open(Deque<Line> taken, int column) {
        faultAhead = Math.max(faultAhead, taken.getLast().number());
        return faulty(taken, CsvFault.QUOTES_OPEN, column);
    }

    private CsvRecord faulty(Deque<Line> taken, CsvFault fault, int column) {
        var first = taken.removeFirst();
        taken.descendingIterator().forEachRemaining(again::addFirst);
        return new CsvRecord(
                first.number(), first.number(), first.endOffset(), first.length(), List.of(), fault, column);
    }

    private static Optional<String> text(Line line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            return Optional.of(line.number() == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
