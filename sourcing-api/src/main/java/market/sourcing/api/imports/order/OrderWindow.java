package market.sourcing.api.imports.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.imports.line.BoundedLines;
import market.sourcing.api.imports.line.Line;
import market.sourcing.api.imports.run.Passed;
import market.sourcing.api.imports.run.Remark;
import market.sourcing.api.imports.run.RowRefused;

/** The lines that are read between two checkpoints. */
final class OrderWindow {
    private final List<OrderRow> rows = new ArrayList<>();
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private long blank;
    private long read;
    private long endOffset;
    private long lastLine;

    /** Reads until so many lines or bytes are reached, or the file ends. */
    static OrderWindow read(BoundedLines lines, OrderReader reader, Buyers buyers, int mostLines, long mostBytes)
            throws IOException {
        var window = new OrderWindow();
        long bytes = 0;
        while (window.read < mostLines && bytes < mostBytes) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            bytes += line.bytes().length;
            window.pass(line, reader, buyers);
        }
        return window;
    }

    private void pass(Line line, OrderReader reader, Buyers buyers) {
        read++;
        lastLine = line.number();
        endOffset = line.endOffset();
        if (line.blank()) {
            blank++;
            return;
        }
        try {
            reader.read(line).ifPresentOrElse(row -> take(row, buyers), () -> blank++);
        } catch (RowRefused refused) {
            refusals.add(refused.at(line.number(), null));
        }
    }

    private void take(OrderRow row, Buyers buyers) {
        rows.add(row);
        if (row.buyer().equals(buyers.unnamed())) {
            notes.add(OrderNote.CUSTOMER_UNNAMED.at(row.line(), ""));
        }
        if (row.title() == null) {
            notes.add(OrderNote.TITLE_MISSING.at(row.line(), row.sku()));
        }
    }

    boolean isEmpty() {
        return read == 0;
    }

    List<OrderRow> rows() {
        return rows;
    }

    /** Nothing is applied yet: rows count when their invoices are. */
    Passed passed() {
        return new Passed(endOffset, lastLine, blank, 0, 0, 0, refusals, notes);
    }
}
