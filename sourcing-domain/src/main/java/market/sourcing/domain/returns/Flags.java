package market.sourcing.domain.returns;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.shared.Refused;

/** What was found unusual in a case, and what became of it. */
record Flags(Map<String, Standing> bySignal) {
    static final Flags NONE = new Flags(Map.of());

    enum Standing {
        RAISED,
        APPEALED,
        CLEARED
    }

    Flags {
        bySignal = Map.copyOf(bySignal);
    }

    Flags with(String signal, Standing standing) {
        var changed = new HashMap<>(bySignal);
        changed.put(signal, standing);
        return new Flags(changed);
    }

    boolean has(String signal) {
        return bySignal.containsKey(signal);
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag */
    Standing of(String signal) {
        var standing = bySignal.get(signal);
        if (standing == null) {
            throw Refused.invalid("signal", "The case has no such flag.");
        }
        return standing;
    }

    /** Whether a person has looked at each. */
    boolean areCleared() {
        return bySignal.values().stream().allMatch(standing -> standing == Standing.CLEARED);
    }
}
