package market.sourcing.infra.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

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

    public static Instant instant(String text) {
        return Instant.parse(text);
    }
}
