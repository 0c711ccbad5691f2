package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The claim stands.
 *
 * @param by FACTORY, SILENCE of the factory, or RULE when nobody decided in time
 * @param accountId who accepted it, or null where nobody did
 * @param withGoods whether the goods come back before anything is given for them
 * @param dueAt by when they are sent back; null where none are awaited
 * @param units that it stands for, where an operator has decided before that it is about no more; absent for all that was not
 *     paid for, and where it was not written down yet
 */
@StoredAs("sourcing.returns.ReturnAccepted")
public record ReturnAccepted(
        String caseId,
        String orderId,
        String by,
        @Nullable String accountId,
        boolean withGoods,
        @Nullable Instant dueAt,
        Instant acceptedAt,
        @Nullable List<Units> units)
        implements CaseEvent, CaseStep {
    public ReturnAccepted {
        units = units == null ? null : List.copyOf(units);
    }
}
