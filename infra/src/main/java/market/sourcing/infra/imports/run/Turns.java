package market.sourcing.infra.imports.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.shared.AccountId;

/**
 * Whose turn it is among the files that wait. Accounts have one turn after another, however many files each of them sent; so have
 * the lanes of an account. In a lane a file waits for the end of the one before it.
 */
final class Turns {
    private final Map<String, Deque<Waiting>> lanes = new LinkedHashMap<>();
    private final Deque<SpooledFile> hurried = new ArrayDeque<>();
    private final Map<AccountId, Long> lastTurns = new HashMap<>();
    private long turns;

    private record Waiting(SpooledFile file, AccountId account) {
        boolean isOf(SpooledFile other) {
            return file.equals(other);
        }
    }

    /** Order books of one factory build on each other; other files have nothing to do with each other. */
    synchronized void add(ImportRequest request, SpooledFile file) {
        var factory = request.factory();
        var lane = factory == null ? file.id().value() : factory.value();
        if (!waits(file)) {
            lanes.computeIfAbsent(lane, none -> new ArrayDeque<>()).add(new Waiting(file, request.operator()));
        }
        notifyAll();
    }

    /** The file whose turn it is, which keeps its place in its lane; empty when none comes in this time. */
    synchronized Optional<SpooledFile> next(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); lanes.isEmpty() && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return hurried.isEmpty()
                ? lanes.values().stream()
                        .map(Deque::getFirst)
                        .min(Comparator.comparing(first -> lastTurns.getOrDefault(first.account(), 0L)))
                        .map(Waiting::file)
                : Optional.of(hurried.getFirst());
    }

    synchronized boolean othersWait() {
        return lanes.size() > 1;
    }

    /** Its turn is over, and it is not at its end: every other account, and every other lane of its own, comes before it. */
    synchronized void goBehind(SpooledFile file) {
        laneOf(file).ifPresent(lane -> {
            var waiting = lanes.remove(lane);
            if (waiting != null) {
                lanes.put(lane, waiting);
                hadTurn(waiting.getFirst().account());
            }
        });
    }

    synchronized void leave(SpooledFile file) {
        hurried.remove(file);
        laneOf(file)
                .ifPresent(lane -> lanes.computeIfPresent(lane, (same, waiting) -> {
                    waiting.stream().filter(each -> each.isOf(file)).forEach(each -> hadTurn(each.account()));
                    waiting.removeIf(each -> each.isOf(file));
                    return waiting.isEmpty() ? null : waiting;
                }));
        if (lanes.isEmpty()) {
            lastTurns.clear();
        }
    }

    /** It comes next, also before those of its own lane. */
    synchronized void hurry(SpooledFile file) {
        if (waits(file) && !hurried.contains(file)) {
            hurried.add(file);
        }
    }

    synchronized void clear() {
        lanes.clear();
        hurried.clear();
        lastTurns.clear();
    }

    private void hadTurn(AccountId account) {
        turns++;
        lastTurns.put(account, turns);
    }

    private boolean waits(SpooledFile file) {
        return laneOf(file).isPresent();
    }

    private Optional<String> laneOf(SpooledFile file) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().stream().anyMatch(each -> each.isOf(file)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
