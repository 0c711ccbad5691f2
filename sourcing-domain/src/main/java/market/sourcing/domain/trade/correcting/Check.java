package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.shared.Reason;

/** Looks whether one thing is misstated, and puts it right by the events that were missing. */
interface Check<S> {
    Optional<Misstatement> find(S subject, Instant at);

    /** What was found a moment ago. */
    void correct(S subject, Reason reason, Instant at);
}
