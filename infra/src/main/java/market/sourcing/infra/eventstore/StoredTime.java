package market.sourcing.infra.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Instants as the log keeps them: UTC with always nine decimals, so that text order is time order. */
public final class StoredTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private StoredTime() {}

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Empty where somebody wrote what is no time: it is nothing to stop for. */
    public static Optional<Instant> ifReadable(String text) {
        try {
            return Optional.of(instant(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    public static Instant instant(String text) {
        return Instant.parse(text);
    }
}
