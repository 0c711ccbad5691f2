package market.sourcing.domain.returns;

import java.util.List;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.CaseEvent;

/** What a decision on a case comes to: what happened, and what follows from it in the same transaction. */
record Progress(List<CaseEvent> events, Consequence consequence) {
    static final Progress NONE = new Progress(List.of(), new Waits());

    Progress {
        events = List.copyOf(events);
    }

    /** This happened, and somebody's time runs. */
    static Progress of(CaseEvent... events) {
        return new Progress(List.of(events), new Waits());
    }

    /** Nothing happened in the case itself. */
    static Progress only(Consequence consequence) {
        return NONE.then(consequence);
    }

    Progress then(Consequence next) {
        return new Progress(events, next);
    }
}
