package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.Units;

/**
 * A refund of which it was not written down what is not sold any more.
 *
 * @param before what had gone back for the order by then
 * @param at when it was made
 */
public record Uncounted(Refunded before, List<Units> units, Instant at) {
    public Uncounted {
        units = List.copyOf(units);
    }
}
