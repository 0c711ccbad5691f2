package market.sourcing.domain.returns;

import java.util.List;
import market.sourcing.domain.returns.event.Units;

/** What follows from a step of a case, in the same transaction. */
public sealed interface Consequence {

    /** Somebody's turn. */
    record Waits() implements Consequence {}

    /**
     * Money goes back.
     *
     * @param closes whether the case is over with it
     */
    record Refunds(List<Units> units, boolean closes) implements Consequence {
        public Refunds {
            units = List.copyOf(units);
        }
    }

    /**
     * Other goods came for these, and the case is over; who bears the way back pays for it.
     *
     * @param units that came back
     */
    record Exchanges(List<Units> units) implements Consequence {
        public Exchanges {
            units = List.copyOf(units);
        }
    }

    /**
     * Other goods that were taken to have come are on their way back to the factory: money goes back for those of them that nothing
     * else became of.
     */
    record TurnsBack(List<Units> units) implements Consequence {
        public TurnsBack {
            units = List.copyOf(units);
        }
    }

    /** The case is over, without more money. */
    record Closes(CaseOutcome outcome) implements Consequence {}
}
