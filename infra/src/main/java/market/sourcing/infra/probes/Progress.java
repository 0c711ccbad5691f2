package market.sourcing.infra.probes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Who follows the log and stands still though there is something to read. Looks are taken by one thread, questions by any. */
final class Progress {
    /** Longer than another node needs to take over from one that died. */
    static final Duration STANDSTILL = Duration.ofSeconds(15);
    /** After a gap in the looks nobody knows who stood still in it. */
    private static final Duration GAP = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private volatile State state;

    Progress() {
        this(System::nanoTime);
    }

    Progress(LongSupplier nanos) {
        this.nanos = nanos;
        this.state = new State(nanos.getAsLong(), -1, Map.of());
    }

    /** @param since the look at which it moved, or had nothing to read */
    private record Place(long position, boolean behind, long since) {}

    private record State(long at, long head, Map<String, Place> places) {}

    /**
     * What a look found.
     *
     * @param head the log's last position
     * @param unnumbered whether the newest event has no position
     * @param followers their last positions by name
     */
    void seen(long head, boolean unnumbered, Map<String, Long> followers) {
        var before = state;
        long now = nanos.getAsLong();
        var known = now - before.at() > GAP.toNanos() ? Map.<String, Place>of() : before.places();
        var places = new TreeMap<String, Place>();
        places.put(LogProbe.NUMBERING, place(known.get(LogProbe.NUMBERING), head, unnumbered, now));
        followers.forEach((name, position) -> places.put(name, place(known.get(name), position, position < head, now)));
        state = new State(now, head, places);
    }

    private static Place place(@Nullable Place before, long position, boolean behind, long now) {
        return before != null && behind && before.behind() && before.position() == position
                ? before
                : new Place(position, behind, now);
    }

    /** Names of those that have stood still for too long, numbering among them. */
    List<String> standing() {
        var now = state;
        return now.places().keySet().stream()
                .filter(name -> still(now, name).compareTo(STANDSTILL) > 0)
                .toList();
    }

    /** For how long it has stood still with something to read; zero when it moves, empty when {@link #behind} is. */
    Optional<Duration> still(String name) {
        var now = state;
        return isKnown(now, name) ? Optional.of(still(now, name)) : Optional.empty();
    }

    private static Duration still(State now, String name) {
        var place = now.places().get(name);
        return place == null || !place.behind() ? Duration.ZERO : Duration.ofNanos(now.at() - place.since());
    }

    /** How many events it has not read yet; empty when nobody has looked for a while, or it was never seen. */
    OptionalLong behind(String name) {
        var now = state;
        var place = now.places().get(name);
        return place == null || !isKnown(now, name)
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, now.head() - place.position()));
    }

    private boolean isKnown(State now, String name) {
        return now.places().containsKey(name) && nanos.getAsLong() - now.at() <= GAP.toNanos();
    }
}
