package market.sourcing.projections.delivery.record;

import static com.mongodb.client.model.Filters.in;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.projections.day.DayKey;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.Views;

/** Counts days as of one position of the log. */
public final class CountDaysHandler {
    private final Views views;

    public CountDaysHandler(Views views) {
        this.views = views;
    }

    /** Empty when a day was moved by an event beyond the position that the view says it has reached; the next look may tell. */
    public Optional<CountedDays> handle(CountDays query) {
        var reached = views.reached(OrderRecordProjector.VIEW);
        var counts = keys(query);
        var sums = new EnumMap<Count, Long>(Count.class);
        for (Tally tally : views.tallies(OrderRecordProjector.VIEW).find(in("_id", List.copyOf(counts.keySet())))) {
            if (tally.position() > reached) {
                return Optional.empty();
            }
            sums.merge(Objects.requireNonNull(counts.get(tally.key())), tally.count(), Math::addExact);
        }
        return Optional.of(new CountedDays(
                reached,
                sums.getOrDefault(Count.JUDGED, 0L),
                sums.getOrDefault(Count.KEPT, 0L),
                sums.getOrDefault(Count.FAST, 0L),
                sums.getOrDefault(Count.STATED, 0L),
                sums.getOrDefault(Count.SCANNED, 0L)));
    }

    private static Map<String, Count> keys(CountDays query) {
        var keys = new HashMap<String, Count>();
        query.first().datesUntil(query.last().plusDays(1)).forEach(day -> {
            for (var count : Count.values()) {
                keys.put(new DayKey(query.factoryId(), day, count).text(), count);
            }
        });
        return keys;
    }
}
