package market.sourcing.api.returns.live;

import java.time.Instant;
import market.sourcing.api.live.LiveChange;
import market.sourcing.projections.returns.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What a stream tells of one change.
 *
 * @param awaits BUYER, FACTORY or OPERATOR: whose turn it is; null where nothing is awaited
 * @param position of the event in the log; a board that was read before it is older
 */
record CaseChanged(
        String caseId,
        @Nullable String orderId,
        long version,
        String state,
        @Nullable String awaits,
        @Nullable Instant dueAt,
        long position)
        implements LiveChange {
    static CaseChanged of(CaseFile file) {
        var awaits = file.state().awaits();
        return new CaseChanged(
                file.id(),
                file.orderId(),
                file.version(),
                file.state().name(),
                awaits == null ? null : awaits.name(),
                file.times().dueAt(),
                file.logPosition());
    }
}
