package market.sourcing.domain.delivery;

import java.time.Instant;
import market.sourcing.domain.delivery.event.ContestDecided;

/** What the factory says against a miss, and what came of it. */
public sealed interface Contest {

    /** It has said nothing. */
    record Uncontested() implements Contest {}

    /** @param decideBy without a decision by then the miss stands */
    record Raised(Instant decideBy) implements Contest {}

    /**
     * By an operator.
     *
     * @param upheld whether the factory was right
     */
    record Decided(boolean upheld) implements Contest {}

    /** Nobody has decided in time. */
    record Lapsed() implements Contest {}

    static Contest of(ContestDecided decision) {
        return decision.operatorId() == null ? new Lapsed() : new Decided(decision.upheld());
    }
}
