package market.sourcing.projections.returns.record;

import java.util.Optional;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.day.DaySums;
import market.sourcing.projections.view.Views;

/** Counts what came back of some days as of one position of the log. */
public record CountReturnsHandler(Views views) {
    /** Empty while the view is just being written; the next look may tell. */
    public Optional<CountedReturns> handle(CountDays query) {
        return DaySums.of(views, OrderReturnsRecordProjector.VIEW, query, ReturnsCount.class)
                .map(sums -> new CountedReturns(
                        sums.position(),
                        sums.of(ReturnsCount.SENT),
                        sums.of(ReturnsCount.RETURNED),
                        sums.of(ReturnsCount.OPENED),
                        sums.of(ReturnsCount.DISPUTED)));
    }
}
