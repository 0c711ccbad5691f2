package market.sourcing.projections.delivery.record;

import java.time.Duration;
import java.util.List;

/** What signals are made of. */
public final class RecordRules {
    /** How many days of UTC a signal looks at, the day on which it is asked for among them. */
    public static final List<Integer> WINDOWS = List.of(7, 30);

    /** With fewer there is no signal: one miss of two says nothing of a factory. */
    public static final long LEAST_SAMPLE = 5;

    /** What was handed over so soon after the payment counts as fast, whatever was promised. */
    static final Duration FAST = Duration.ofHours(24);

    private RecordRules() {}

    /** In days. */
    public static int longestWindow() {
        return WINDOWS.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
