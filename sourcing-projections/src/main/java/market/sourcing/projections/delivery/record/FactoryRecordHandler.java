package market.sourcing.projections.delivery.record;

import java.util.List;
import market.sourcing.projections.day.LastDays;
import market.sourcing.projections.view.Views;

/** Adds up the days of a factory; who may know is for the caller to decide. */
public record FactoryRecordHandler(Views views) {
    /** One for each of {@link RecordRules#WINDOWS}, in their order. */
    public List<RecordWindow> handle(FindRecord query) {
        var tallied = LastDays.of(
                views.tallies(OrderRecordProjector.VIEW),
                query.factoryId(),
                query.today(),
                RecordRules.longestWindow(),
                PromiseCount.values());
        return RecordRules.WINDOWS.stream().map(days -> window(days, tallied)).toList();
    }

    private static RecordWindow window(int days, LastDays tallied) {
        var judged = tallied.sum(days, PromiseCount.JUDGED);
        return new RecordWindow(
                days,
                tallied.first(days),
                tallied.last(),
                new Signal(tallied.sum(days, PromiseCount.KEPT), judged),
                new Signal(tallied.sum(days, PromiseCount.FAST), judged),
                new Signal(tallied.sum(days, PromiseCount.SCANNED), tallied.sum(days, PromiseCount.STATED)));
    }
}
