package market.sourcing.projections.day;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.Views;

/**
 * What a factory did in some days, as the log up to a position says: no event after it is counted, none before it is missing.
 *
 * @param sums 0 where there is none
 */
public record DaySums<C extends Enum<C>>(long position, Map<C, Long> sums) {
    public DaySums {
        sums = Map.copyOf(sums);
    }

    /**
     * Read at once.
     *
     * @return empty when a day was moved by an event beyond the position that the view says it has reached; the next look may tell
     */
    public static <C extends Enum<C>> Optional<DaySums<C>> of(
            Views views, View<?> view, CountDays query, Class<C> counts) {
        var reached = views.reached(view);
        var keys = keys(query, counts);
        var sums = new EnumMap<C, Long>(counts);
        for (Tally tally : views.tallies(view).byIds(keys.keySet()).list()) {
            if (tally.position() > reached) {
                return Optional.empty();
            }
            sums.merge(Objects.requireNonNull(keys.get(tally.key())), tally.count(), Math::addExact);
        }
        return Optional.of(new DaySums<>(reached, sums));
    }

    public long of(C count) {
        return sums.getOrDefault(count, 0L);
    }

    private static <C extends Enum<C>> Map<String, C> keys(CountDays query, Class<C> counts) {
        var keys = new HashMap<String, C>();
        query.first().datesUntil(query.last().plusDays(1)).forEach(day -> {
            for (var count : counts.getEnumConstants()) {
                keys.put(new DayKey(query.factoryId(), day, count).text(), count);
            }
        });
        return keys;
    }
}
