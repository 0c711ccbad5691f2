package market.sourcing.domain.timer;

import java.time.LocalDate;
import market.sourcing.domain.shared.FactoryId;

/**
 * The subject of timers about one day of a factory: the factory's id, a slash, and the day.
 *
 * @param day of UTC
 */
public record FactoryDayKey(FactoryId factoryId, LocalDate day) {

    public static String of(String factoryId, LocalDate day) {
        return factoryId + "/" + day;
    }

    public static FactoryDayKey parse(String subject) {
        var slash = subject.indexOf('/');
        return new FactoryDayKey(
                new FactoryId(subject.substring(0, slash)), LocalDate.parse(subject.substring(slash + 1)));
    }
}
