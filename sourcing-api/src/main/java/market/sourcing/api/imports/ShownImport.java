package market.sourcing.api.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import market.sourcing.api.contract.OneOf;
import market.sourcing.infra.imports.order.BookReception;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.ImportKind;
import market.sourcing.infra.imports.run.ImportRun;
import market.sourcing.infra.imports.run.ImportRuns;
import market.sourcing.infra.imports.run.ImportState;
import market.sourcing.infra.imports.run.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An import as its operator sees it, while it runs and afterwards.
 *
 * @param state RECEIVING, RUNNING, CANCELLING, CANCELLED, DONE or FAILED
 * @param failure why it failed, or null
 * @param sha256 of the file, unpacked
 * @param profile how an order book is read that came with a profile; else null
 * @param percent of the file's lines of which it is known what has become of them
 * @param reachedLine the last line that was read; where it was ended before its end, nothing behind it was taken
 * @param linesPerSecond settled over the last half minute or so; 0 when it does not run
 * @param endsAt when its last line is settled if it goes on like this; null where that can't be said
 * @param refusals rows not taken, by reason, with the first lines of each
 * @param notes adjustments to rows that were taken, by kind, with the first lines of each
 */
record ShownImport(
        String id,
        @OneOf(ImportKind.class) String kind,
        @OneOf(ImportState.class) String state,
        @Nullable String failure,
        @Nullable String sha256,
        @Nullable ShownProfile profile,
        double percent,
        Progress bytes,
        Progress lines,
        long reachedLine,
        double linesPerSecond,
        @Nullable Instant endsAt,
        Rows rows,
        List<Group> refusals,
        List<Group> notes,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** @param read of bytes: read; of lines: taken, refused or blank */
    record Progress(long read, long total) {}

    /** @param taken the sum of created, changed and unchanged
     * @param blank lines that hold no row: blank ones and the header */
    record Rows(long taken, long created, long changed, long unchanged, long refused, long blank) {
        static Rows of(Counters counters) {
            return new Rows(
                    counters.taken(),
                    counters.created(),
                    counters.changed(),
                    counters.unchanged(),
                    counters.refused(),
                    counters.blank());
        }
    }

    record Group(String code, long count, List<ShownRemark> first) {}

    /** Reads what belongs to the answer from where imports are stored. */
    @Component
    static class Maker {
        private static final int FIRST = 5;

        private final ImportRuns runs;

        Maker(ImportRuns runs) {
            this.runs = runs;
        }

        ShownImport of(ImportRun run) {
            var counters = run.counters();
            return new ShownImport(
                    run.id().value(),
                    run.kind().name(),
                    run.state().name(),
                    run.failure(),
                    run.sha256(),
                    ShownProfile.of(BookReception.settled(run.profile())),
                    percent(run),
                    new Progress(counters.bytes(), run.receivedBytes()),
                    new Progress(counters.settled(), run.totalLines()),
                    counters.lines(),
                    run.state() == ImportState.RUNNING ? rounded(run.pace().linesPerSecond()) : 0,
                    endsAt(run),
                    Rows.of(counters),
                    groups(counters.refusals(), code -> runs.firstRefusals(run.id(), code, FIRST)),
                    groups(counters.notes(), code -> runs.firstNotes(run.id(), code, FIRST)),
                    run.receivedAt(),
                    run.startedAt(),
                    run.finishedAt());
        }

        private static @Nullable Instant endsAt(ImportRun run) {
            return run.state() == ImportState.RUNNING
                    ? run.pace()
                            .endOf(run.totalLines() - run.counters().settled())
                            .orElse(null)
                    : null;
        }

        private static double rounded(double value) {
            return Math.round(10 * value) / 10.0;
        }

        private static double percent(ImportRun run) {
            if (run.state() == ImportState.DONE) {
                return 100;
            }
            return run.state() == ImportState.RECEIVING || run.totalLines() == 0
                    ? 0
                    : Math.floor(1000.0 * run.counters().settled() / run.totalLines()) / 10;
        }

        private static List<Group> groups(Map<String, Long> counts, Function<String, List<Remark>> first) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> new Group(
                            entry.getKey(),
                            entry.getValue(),
                            first.apply(entry.getKey()).stream()
                                    .map(ShownRemark::of)
                                    .toList()))
                    .toList();
        }
    }
}
