package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.function.Function;
import market.sourcing.domain.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** What one of the parties may do. */
interface Deed {
    /** Makes the command of an instant. */
    @FunctionalInterface
    interface Making {
        @Nullable
        Object command(Life life, Move move, Instant at);
    }

    /** The command it comes to now; null where there is nothing that it could be about. */
    @Nullable
    Object command(Trade trade, Life life, Move move);

    /** About one of the order's cases, if it has any. */
    static @Nullable Object ofCase(Life life, Move move, Function<CaseId, Object> making) {
        return life.cases().isEmpty() ? null : making.apply(move.of(life.cases()));
    }
}
