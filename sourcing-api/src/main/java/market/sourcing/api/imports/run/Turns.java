package market.sourcing.api.imports.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is among the files that wait. Every lane has one turn after another; in a lane a file waits for the end of the
 * one before it.
 */
final class Turns {
    private final Map<String, Deque<ImportId>> lanes = new LinkedHashMap<>();

    /** Order books of one factory build on each other; other files have nothing to do with each other. */
    static String lane(ImportRun run) {
        var factory = run.factory();
        return factory == null ? run.id().value() : factory.value();
    }

    synchronized void add(String lane, ImportId id) {
        var waiting = lanes.computeIfAbsent(lane, none -> new ArrayDeque<>());
        if (!waiting.contains(id)) {
            waiting.add(id);
        }
        notifyAll();
    }

    /** The file whose turn it is, which keeps its place in its lane; empty when none comes in this time. */
    synchronized Optional<ImportId> next(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); lanes.isEmpty() && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return lanes.values().stream().findFirst().map(Deque::getFirst);
    }

    synchronized boolean othersWait() {
        return lanes.size() > 1;
    }

    /** Its turn is over, and it is not at its end: every other lane comes before it. */
    synchronized void goBehind(ImportId id) {
        laneOf(id).ifPresent(lane -> {
            var waiting = lanes.remove(lane);
            if (waiting != null) {
                lanes.put(lane, waiting);
            }
        });
    }

    synchronized void leave(ImportId id) {
        laneOf(id)
                .ifPresent(lane -> lanes.computeIfPresent(lane, (same, waiting) -> {
                    waiting.remove(id);
                    return waiting.isEmpty() ? null : waiting;
                }));
    }

    /** It has its turn next, as the only file of its own lane. */
    synchronized void hurry(ImportId id) {
        if (laneOf(id).isPresent()) {
            leave(id);
            var others = new LinkedHashMap<>(lanes);
            lanes.clear();
            lanes.put(id.value(), new ArrayDeque<>(List.of(id)));
            others.forEach(lanes::putIfAbsent);
        }
    }

    synchronized void clear() {
        lanes.clear();
    }

    private Optional<String> laneOf(ImportId id) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
