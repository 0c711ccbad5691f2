package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.run.Remark;
import market.sourcing.infra.imports.run.StepResult;

/** The lines that are applied between two checkpoints, and what became of them. Filled by one thread. */
final class Window {
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
    private long bytes;
    private long blank;
    private long endOffset;
    private long lastLine;

    void passed(long line, long offset, long length) {
        lastLine = line;
        endOffset = offset;
        bytes += length;
    }

    void row(ReadRow row) {
        rows.add(row);
    }

    void blankLine() {
        blank++;
    }

    void refused(Remark refusal) {
        refusals.add(refusal);
    }

    void taken(ReadRow row, RowOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
        for (var note : row.offer().notes()) {
            notes.add(new Remark(
                    row.line(), notes.size(), note.code().name(), row.offer().offerId(), note.detail(), Map.of()));
        }
    }

    boolean holds(int mostRows, long mostBytes) {
        return rows.size() + refusals.size() + blank >= mostRows || bytes >= mostBytes;
    }

    boolean isEmpty() {
        return lastLine == 0;
    }

    List<ReadRow> rows() {
        return rows;
    }

    List<Remark> refusals() {
        return refusals;
    }

    StepResult passed() {
        return new StepResult(
                endOffset,
                lastLine,
                blank,
                count(RowOutcome.CREATED),
                count(RowOutcome.CHANGED),
                count(RowOutcome.UNCHANGED),
                refusals,
                notes);
    }

    private long count(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
