package market.sourcing.infra.timers;

import java.time.Instant;

/** What became of a timer that was due. */
public sealed interface Outcome {

    /** It is over. */
    record Done() implements Outcome {}

    /** It is due again at an instant. A rebuilt agenda has the first due time again, not this one. */
    record Again(Instant at) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome again(Instant at) {
        return new Again(at);
    }
}
