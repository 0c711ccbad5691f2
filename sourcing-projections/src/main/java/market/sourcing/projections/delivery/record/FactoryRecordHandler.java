package market.sourcing.projections.delivery.record;

import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.view.Views;

/** Adds up the days of a factory; who may know is for the caller to decide. */
public final class FactoryRecordHandler {
    private final Views views;

    public FactoryRecordHandler(Views views) {
        this.views = views;
    }

    /** One for each of {@link RecordRules#WINDOWS}, in their order. */
    public List<RecordWindow> handle(FindRecord query) {
        var longest =
                RecordRules.WINDOWS.stream().mapToInt(Integer::intValue).max().orElseThrow();
        var tallied = tallied(query, longest);
        return RecordRules.WINDOWS.stream()
                .map(days -> window(query, days, tallied))
                .toList();
    }

    private Map<String, Long> tallied(FindRecord query, int days) {
        var keys = new ArrayList<String>();
        for (var count : Count.values()) {
            days(query, days).forEach(day -> keys.add(new DayKey(query.factoryId(), day, count).text()));
        }
        var tallied = new HashMap<String, Long>();
        views.tallies(OrderRecordProjector.VIEW)
                .find(in("_id", keys))
                .forEach(tally -> tallied.put(tally.key(), tally.count()));
        return tallied;
    }

    private static RecordWindow window(FindRecord query, int days, Map<String, Long> tallied) {
        var judged = sum(query, days, Count.JUDGED, tallied);
        return new RecordWindow(
                days,
                first(query, days),
                query.today(),
                new Signal(sum(query, days, Count.KEPT, tallied), judged),
                new Signal(sum(query, days, Count.FAST, tallied), judged),
                new Signal(sum(query, days, Count.SCANNED, tallied), sum(query, days, Count.STATED, tallied)));
    }

    private static long sum(FindRecord query, int days, Count count, Map<String, Long> tallied) {
        return days(query, days).stream()
                .mapToLong(day -> tallied.getOrDefault(new DayKey(query.factoryId(), day, count).text(), 0L))
                .sum();
    }

    private static List<LocalDate> days(FindRecord query, int days) {
        return first(query, days).datesUntil(query.today().plusDays(1)).toList();
    }

    private static LocalDate first(FindRecord query, int days) {
        return query.today().minusDays(days - 1L);
    }
}
