package market.sourcing.projections.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.ViewDocuments;

/** The tallies of a factory over the days up to one of them. */
public final class LastDays {
    private final String factoryId;
    private final LocalDate last;
    private final Map<String, Long> tallied = new HashMap<>();

    private LastDays(String factoryId, LocalDate last) {
        this.factoryId = factoryId;
        this.last = last;
    }

    /**
     * Read at once.
     *
     * @param last the last day of UTC that counts
     * @param most no sum is over more days
     */
    public static LastDays of(
            ViewDocuments<Tally> tallies, String factoryId, LocalDate last, int most, Enum<?>... counts) {
        var days = new LastDays(factoryId, last);
        var keys = new ArrayList<String>();
        for (var count : counts) {
            days.last(most).forEach(day -> keys.add(new DayKey(factoryId, day, count).text()));
        }
        tallies.byIds(keys).forEach(tally -> days.tallied.put(tally.key(), tally.count()));
        return days;
    }

    /** The first of so many days. */
    public LocalDate first(int days) {
        return last.minusDays(days - 1L);
    }

    public LocalDate last() {
        return last;
    }

    /** Over so many days, the last among them. */
    public long sum(int days, Enum<?> count) {
        return last(days).stream()
                .mapToLong(day -> tallied.getOrDefault(new DayKey(factoryId, day, count).text(), 0L))
                .sum();
    }

    private List<LocalDate> last(int days) {
        return first(days).datesUntil(last.plusDays(1)).toList();
    }
}
