package market.sourcing.infra.imports.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * What has become of the lines read so far.
 *
 * @param bytes of the file that are behind us: where the next line begins
 * @param created rows whose listing, order or return was not here before
 * @param refusals rows not taken, by code
 * @param notes adjustments to rows that were taken, by code
 */
public record Counters(
        long bytes,
        long lines,
        long blank,
        long created,
        long changed,
        long unchanged,
        long refused,
        Map<String, Long> refusals,
        Map<String, Long> notes) {
    static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    public Counters {
        refusals = Map.copyOf(refusals);
        notes = Map.copyOf(notes);
    }

    public long taken() {
        return created + changed + unchanged;
    }

    /** Lines of which it is known what has become of them. */
    public long settled() {
        return blank + refused + taken();
    }

    Counters after(StepResult step) {
        var refusals = new TreeMap<>(this.refusals);
        var notes = new TreeMap<>(this.notes);
        step.refusals().forEach(each -> refusals.merge(each.code(), 1L, Long::sum));
        step.notes().forEach(each -> notes.merge(each.code(), 1L, Long::sum));
        return new Counters(
                step.bytes(),
                step.lines(),
                blank + step.blank(),
                created + step.created(),
                changed + step.changed(),
                unchanged + step.unchanged(),
                refused + step.refusals().size(),
                refusals,
                notes);
    }
}
