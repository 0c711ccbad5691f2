package market.sourcing.api.limits;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rates that hold: what is configured, else what suits where the marketplace runs.
 *
 * @param trial on the embedded stores, where one client may be all there are
 */
record Rates(RateProperties properties, boolean trial) {
    private static final int OF_A_BENCHMARK = 10_000;
    private static final int OF_A_PERSON = 100;
    private static final int OF_A_SERVICE = 200;
    /** Behind one address there may be an office, or a proxy that nobody has named. */
    private static final int OF_AN_ADDRESS = 1_000;

    int addressPerSecond() {
        return or(properties.addressPerSecond(), 2 * OF_A_BENCHMARK, OF_AN_ADDRESS);
    }

    int anonymousPerSecond() {
        return or(properties.anonymousPerSecond(), OF_A_BENCHMARK, OF_A_PERSON);
    }

    int accountPerSecond() {
        return or(properties.accountPerSecond(), OF_A_BENCHMARK, OF_A_SERVICE);
    }

    private int or(@Nullable Integer configured, int inATrial, int otherwise) {
        return Objects.requireNonNullElse(configured, trial ? inATrial : otherwise);
    }
}
