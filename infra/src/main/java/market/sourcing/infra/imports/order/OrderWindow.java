package market.sourcing.infra.imports.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.imports.run.Remark;
import market.sourcing.infra.imports.run.StepResult;

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
    static OrderWindow read(BookRows rows, Buyers buyers, int mostLines, long mostBytes) throws IOException {
        var window = new OrderWindow();
        long bytes = 0;
        while (window.read < mostLines && bytes < mostBytes) {
            var passage = rows.next();
            if (passage == null) {
                break;
            }
            bytes += passage.bytes();
            window.pass(passage, buyers);
        }
        return window;
    }

    private void pass(Passage passage, Buyers buyers) {
        read += passage.lastLine() - passage.line() + 1;
        lastLine = passage.lastLine();
        endOffset = passage.endOffset();
        blank += passage.blank();
        var refused = passage.refused();
        if (refused != null) {
            refusals.add(refused.at(passage.line(), null));
        }
        var row = passage.row();
        if (row != null) {
            take(row.of(buyers), buyers);
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
    StepResult passed() {
        return new StepResult(endOffset, lastLine, blank, 0, 0, 0, refusals, notes);
    }
}
