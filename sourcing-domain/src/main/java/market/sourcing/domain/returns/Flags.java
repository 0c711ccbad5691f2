package market.sourcing.domain.returns;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.shared.Refused;

/** What was found unusual in a case, and what became of it. */
final class Flags {
    private enum Standing {
        RAISED,
        APPEALED,
        CLEARED
    }

    private final Map<String, Standing> bySignal = new HashMap<>();

    boolean areNone() {
        return bySignal.values().stream().allMatch(standing -> standing == Standing.CLEARED);
    }

    boolean knows(String signal) {
        return bySignal.containsKey(signal);
    }

    boolean canBeAppealed(String signal) {
        return of(signal) == Standing.RAISED;
    }

    boolean canBeCleared(String signal) {
        return of(signal) != Standing.CLEARED;
    }

    private Standing of(String signal) {
        var standing = bySignal.get(signal);
        if (standing == null) {
            throw Refused.invalid("signal", "The case has no such flag.");
        }
        return standing;
    }

    void raise(String signal) {
        bySignal.put(signal, Standing.RAISED);
    }

    void appeal(String signal) {
        bySignal.put(signal, Standing.APPEALED);
    }

    void clear(String signal) {
        bySignal.put(signal, Standing.CLEARED);
    }
}
