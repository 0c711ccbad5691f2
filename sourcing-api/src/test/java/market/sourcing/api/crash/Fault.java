package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.api.crash.Observed.Kind;

/** A fault of a store, from its beginning to its end, and what the bounds are that the marketplace is held to. */
final class Fault {
    /** Within which everybody is answered. */
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Within which everything goes on when it can. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private final String name;
    private final Observed observed;
    private final long began = System.nanoTime();
    private long over;
    private Duration refused = Duration.ZERO;
    private Duration notReady = Duration.ZERO;

    Fault(String name, Observed observed) {
        this.name = name;
        this.observed = observed;
    }

    /** Returns when such a request was refused and readiness told of it. */
    void shows(Kind kind) {
        refused = observed.until(began, kind, Observed::isUnavailable);
        notReady = observed.until(began, Kind.READY, Observed::isUnavailable);
    }

    /** Call it when the store could answer again; returns when everything goes on, and prints a line. */
    void isHealed() {
        long healed = System.nanoTime();
        var writes = observed.until(healed, Kind.WRITE, Observed::isGood);
        var reads = observed.until(healed, Kind.READ, Observed::isGood);
        var ready = observed.until(healed, Kind.READY, Observed::isGood);
        over = System.nanoTime();
        System.out.printf(
                "FAULT | %s | 503 after %s | not ready after %s | longest write %s | longest read %s | longest liveness %s"
                        + " | writes again %s | reads again %s | ready again %s%n",
                name,
                seconds(refused),
                seconds(notReady),
                seconds(longest(Kind.WRITE)),
                seconds(longest(Kind.READ)),
                seconds(longest(Kind.LIVE)),
                seconds(writes),
                seconds(reads),
                seconds(ready));
        // What even liveness takes, which waits for nobody, is the machine's own doing.
        var busy = longest(Kind.LIVE);
        assertThat(refused.minus(busy)).as("503").isLessThanOrEqualTo(ANSWER);
        assertThat(notReady.minus(busy)).as("not ready").isLessThanOrEqualTo(ANSWER);
        assertThat(longest(Kind.WRITE).minus(busy)).as("a write").isLessThanOrEqualTo(ANSWER);
        assertThat(longest(Kind.READ).minus(busy)).as("a read").isLessThanOrEqualTo(ANSWER);
        assertThat(writes.minus(busy)).as("writes again").isLessThanOrEqualTo(RECOVERY);
        assertThat(reads.minus(busy)).as("reads again").isLessThanOrEqualTo(RECOVERY);
        assertThat(ready.minus(busy)).as("ready again").isLessThanOrEqualTo(RECOVERY);
        observed.answeredOnlyWith(Kind.LIVE, began, over, 200);
        observed.answeredOnlyWith(Kind.WRITE, began, over, 200, 201, 503);
    }

    /** Whoever only reads noticed nothing. */
    void isNotSeenByReaders() {
        observed.answeredOnlyWith(Kind.READ, began, over, 200);
    }

    private Duration longest(Kind kind) {
        return observed.longest(kind, began, over);
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
}
