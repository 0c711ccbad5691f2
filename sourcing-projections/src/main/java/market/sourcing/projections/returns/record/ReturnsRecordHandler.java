package market.sourcing.projections.returns.record;

import java.time.Duration;
import java.util.List;
import market.sourcing.projections.day.LastDays;
import market.sourcing.projections.delivery.record.RecordRules;
import market.sourcing.projections.delivery.record.Signal;
import market.sourcing.projections.view.Views;

/** Adds up the days of a factory; who may know is for the caller to decide. */
public record ReturnsRecordHandler(Views views) {
    /** One for each of {@link RecordRules#WINDOWS}, in their order. */
    public List<ReturnsWindow> handle(FindReturnsRecord query) {
        var tallied = LastDays.of(
                views.tallies(OrderReturnsRecordProjector.VIEW),
                query.factoryId(),
                query.today(),
                RecordRules.longestWindow(),
                ReturnsCount.values());
        return RecordRules.WINDOWS.stream().map(days -> window(days, tallied)).toList();
    }

    private static ReturnsWindow window(int days, LastDays tallied) {
        var sent = tallied.sum(days, ReturnsCount.SENT);
        return new ReturnsWindow(
                days,
                tallied.first(days),
                tallied.last(),
                new Signal(tallied.sum(days, ReturnsCount.RETURNED), sent),
                new Signal(tallied.sum(days, ReturnsCount.REFUNDED), sent),
                new Signal(tallied.sum(days, ReturnsCount.DISPUTED), tallied.sum(days, ReturnsCount.OPENED)),
                new MeanTime(
                        Duration.ofSeconds(tallied.sum(days, ReturnsCount.ANSWER_SECONDS)),
                        tallied.sum(days, ReturnsCount.ANSWERED)));
    }
}
