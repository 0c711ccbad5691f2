package market.sourcing.infra.imports.run;

import java.util.List;

/**
 * What one step made of its rows.
 *
 * @param bytes of the file that are behind it: where the next line begins
 * @param lines that are behind it
 * @param blank lines among those of this step that hold no row
 */
public record StepResult(
        long bytes,
        long lines,
        long blank,
        long created,
        long changed,
        long unchanged,
        List<Remark> refusals,
        List<Remark> notes) {
    public StepResult {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }
}
