package market.sourcing.api.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The instant at which something was asked, in milliseconds, which is what every view of it can show again. */
@Component
public record TradeTime(InstantSource clock) {
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
