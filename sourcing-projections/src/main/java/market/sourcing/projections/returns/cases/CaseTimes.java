package market.sourcing.projections.returns.cases;

import java.time.Instant;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.projections.fold.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The instants that matter to a case.
 *
 * @param dueAt the first instant at which somebody's time is over; null where nothing is awaited
 * @param escalatableFrom when the buyer may call an operator in a dispute; null for what was lived elsewhere
 * @param escalatesAt when a dispute calls one by itself; null for what was lived elsewhere
 * @param closedAt null while it is open
 */
public record CaseTimes(
        Instant requestedAt,
        @Nullable Instant dueAt,
        @Nullable Instant escalatableFrom,
        @Nullable Instant escalatesAt,
        @Nullable Instant closedAt) {

    static CaseTimes of(ReturnRequested event) {
        return new CaseTimes(
                Instants.stored(event.requestedAt()),
                Instants.stored(event.dueAt()),
                Instants.stored(event.escalatableFrom()),
                Instants.stored(event.escalatesAt()),
                null);
    }

    static CaseTimes past(Instant at) {
        return new CaseTimes(at, null, null, null, at);
    }

    CaseTimes due(@Nullable Instant at) {
        return new CaseTimes(
                requestedAt, at == null ? null : Instants.stored(at), escalatableFrom, escalatesAt, closedAt);
    }

    CaseTimes closed(Instant at) {
        return new CaseTimes(requestedAt, null, escalatableFrom, escalatesAt, Instants.stored(at));
    }

    /** Open ones by due time, then the others, the latest end first. */
    long turn() {
        if (closedAt != null) {
            return Long.MAX_VALUE - closedAt.toEpochMilli();
        }
        return (dueAt == null ? requestedAt : dueAt).toEpochMilli();
    }
}
