package market.sourcing.projections.delivery.record;

import java.util.Optional;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.day.DaySums;
import market.sourcing.projections.view.Views;

/** Counts what became of promises in some days as of one position of the log. */
public record CountDaysHandler(Views views) {
    /** Empty while the view is just being written; the next look may tell. */
    public Optional<CountedDays> handle(CountDays query) {
        return DaySums.of(views, OrderRecordProjector.VIEW, query, PromiseCount.class)
                .map(sums -> new CountedDays(
                        sums.position(),
                        sums.of(PromiseCount.JUDGED),
                        sums.of(PromiseCount.KEPT),
                        sums.of(PromiseCount.FAST),
                        sums.of(PromiseCount.STATED),
                        sums.of(PromiseCount.SCANNED)));
    }
}
