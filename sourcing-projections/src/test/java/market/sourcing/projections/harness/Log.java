package market.sourcing.projections.harness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.projections.view.Recorded;

/** Numbers events as the log would: positions over all, sequences inside each aggregate, a second between two. */
public final class Log {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Recorded> pending = new ArrayList<>();
    private long position;

    public Recorded add(String aggregate, Object event) {
        long sequence = sequences.merge(aggregate, 0L, (known, first) -> known + 1);
        var recorded = new Recorded(event, sequence, position, START.plusSeconds(position));
        position++;
        pending.add(recorded);
        return recorded;
    }

    /** What was added since it was last asked for. */
    public List<Recorded> take() {
        var taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }
}
