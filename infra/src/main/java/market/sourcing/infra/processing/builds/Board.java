package market.sourcing.infra.processing.builds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import market.sourcing.projections.view.View;

/**
 * How things stood at the last look, and what this node has applied since: read by queries, metrics and health without asking a
 * store.
 */
public final class Board {
    /** Many looks. */
    private static final Duration STALE = Duration.ofSeconds(5);

    private static final double MILLIS = 1_000;

    /**
     * @param head the log's last position
     * @param lags the age in seconds of the first event that a build does not show yet
     */
    public record State(List<Build> builds, long head, Map<UUID, Double> lags) {
        static final State UNKNOWN = new State(List.of(), -1, Map.of());

        double lagSeconds(Build build) {
            return lags.getOrDefault(build.id(), 0.0);
        }
    }

    private final LongSupplier nanos;
    private final Map<UUID, Long> applied = new ConcurrentHashMap<>();
    private volatile State state = State.UNKNOWN;
    private volatile long shownAt;
    private volatile long headAtStart = Long.MAX_VALUE;

    public Board() {
        this(System::nanoTime);
    }

    /** @param nanos tells the time */
    public Board(LongSupplier nanos) {
        this.nanos = nanos;
        this.shownAt = nanos.getAsLong();
    }

    public void show(State now) {
        if (state == State.UNKNOWN) {
            headAtStart = now.head();
        }
        var before = positions(state);
        var positions = positions(now);
        applied.keySet().removeIf(id -> !positions.containsKey(id) || positions.get(id) < before.getOrDefault(id, -1L));
        state = now;
        shownAt = nanos.getAsLong();
    }

    private static Map<UUID, Long> positions(State of) {
        return of.builds().stream().collect(Collectors.toMap(Build::id, Build::position));
    }

    /** Told by who has committed it, so that nobody waits for the next look. */
    public void applied(Build build, long position) {
        applied.put(build.id(), position);
    }

    /** Up to which event its documents are at least, -1 for none; a build that is set back tells so at the next look. */
    public long reached(Build build) {
        return Math.max(build.position(), applied.getOrDefault(build.id(), -1L));
    }

    /** By how much a build is behind at least; while nobody can look, it counts as behind since the last look. */
    public double lagSeconds(Build build) {
        var lag = state.lagSeconds(build);
        return lag > 0 || isStale() ? lag + age().toMillis() / MILLIS : 0;
    }

    /** By how many events a build is behind; no number when nobody has looked for a while. */
    public double lagEvents(Build build) {
        return isStale() ? Double.NaN : Math.max(0, state.head() - build.position());
    }

    /** How far a build is, from 0 to 100; no number when nobody has looked for a while. */
    public double percent(Build build) {
        return isStale() ? Double.NaN : build.percent();
    }

    private boolean isStale() {
        return age().compareTo(STALE) > 0;
    }

    private Duration age() {
        return Duration.ofNanos(nanos.getAsLong() - shownAt);
    }

    /** Whether the view shows at least what was in the log at this node's first look. */
    public boolean isReady(View<?> view) {
        return live(view).filter(build -> build.position() >= headAtStart).isPresent();
    }

    State state() {
        return state;
    }

    public Optional<Build> live(View<?> view) {
        return find(view, Build.State.LIVE);
    }

    public Optional<Build> find(View<?> view, Build.State wanted) {
        for (Build build : state.builds()) {
            if (build.state() == wanted && build.isOf(view)) {
                return Optional.of(build);
            }
        }
        return Optional.empty();
    }
}
