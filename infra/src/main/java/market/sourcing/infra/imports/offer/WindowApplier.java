package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import market.sourcing.infra.imports.run.Remark;
import market.sourcing.infra.imports.run.RowRefused;
import market.sourcing.infra.imports.run.StoreUnavailable;
import market.sourcing.infra.outage.Outage;

/**
 * Applies the rows of a window side by side. No two of them speak of one listing: an offer that was in an earlier line
 * is not applied again, so the order of a listing's changes is never in question.
 */
final class WindowApplier {

    private final RowApplier rows;
    private final ExecutorService threads;
    private final Semaphore places;

    WindowApplier(RowApplier rows, ExecutorService threads, int concurrency) {
        this.rows = rows;
        this.threads = threads;
        this.places = new Semaphore(concurrency);
    }

    private record Applied(ReadRow row, Future<RowOutcome> outcome) {}

    /** @throws StoreUnavailable when rows could not be applied for want of a store; nothing is counted then */
    void apply(Window window, OpenedWindows.Opened opened) throws InterruptedException {
        var applied = new ArrayList<Applied>();
        for (var row : window.rows()) {
            applied.add(new Applied(row, threads.submit(task(row, opened))));
        }
        try {
            for (var each : applied) {
                settle(each, window);
            }
        } finally {
            applied.forEach(each -> each.outcome().cancel(false));
        }
        window.refusals().sort(java.util.Comparator.comparingLong(Remark::line));
    }

    private Callable<RowOutcome> task(ReadRow row, OpenedWindows.Opened opened) {
        return () -> {
            places.acquire();
            try {
                return outcome(row, opened.first(), opened.before());
            } finally {
                places.release();
            }
        };
    }

    private RowOutcome outcome(
            ReadRow row, Map<String, FirstLines.First> firstLines, Map<String, ListingBefore> before) {
        var first = firstLines.get(row.offer().offerId());
        if (first != null && first.line() != row.line()) {
            if (first.sameAs(row)) {
                return RowOutcome.UNCHANGED;
            }
            throw new RowRefused(
                    RowCode.OFFER_REPEATED,
                    "An earlier line states other terms for the same offer.",
                    Map.of("firstLine", first.line()));
        }
        return rows.apply(row.offer(), before.get(row.offer().listingId().value()));
    }

    private void settle(Applied applied, Window window) throws InterruptedException {
        var row = applied.row();
        try {
            window.taken(row, applied.outcome().get());
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            if (Outage.causes(cause)) {
                throw new StoreUnavailable(cause);
            }
            window.refused(
                    RowRefused.of(cause, row.line()).at(row.line(), row.offer().offerId()));
        }
    }
}
