package market.sourcing.infra.processing.builds;

import java.time.Instant;
import java.util.UUID;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One making of a view's documents, from the first event on.
 *
 * @param number from 1, counted per view and version
 * @param position the last position processed, -1 for none
 * @param written the last position that MongoDB must know
 * @param repair the last repair of parked events that MongoDB must know, null for none
 * @param target the head of the log to be reached before the build goes live
 */
public record Build(
        UUID id,
        String view,
        int version,
        int number,
        State state,
        Instant startedAt,
        @Nullable Instant liveAt,
        @Nullable Instant retiredAt,
        long position,
        long written,
        @Nullable UUID repair,
        long target) {

    /** Each state follows the one before it; a build never goes back. */
    public enum State {
        BUILDING,
        LIVE,
        RETIRED
    }

    /** The collection's name, and the processor's. */
    public String collection() {
        return collection(view, version, number);
    }

    static String collection(String view, int version, int number) {
        return "%s_v%d_b%d".formatted(view, version, number);
    }

    public String tallies() {
        return tallies(collection());
    }

    static String tallies(String collection) {
        return collection + "_tallies";
    }

    public boolean isOf(View<?> other) {
        return isOfAnyVersionOf(other) && version == other.version();
    }

    boolean isOfAnyVersionOf(View<?> other) {
        return view.equals(other.name());
    }

    public boolean isActive() {
        return state != State.RETIRED;
    }

    boolean hasCaughtUp() {
        return position >= target;
    }

    /** How far the build is, from 0 to 100. */
    public double percent() {
        return target < 0 ? 100 : Math.clamp(100.0 * (position + 1) / (target + 1), 0, 100);
    }
}
