package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Nothing more is awaited. Where it was closed as exchanged by time alone, and a carrier brings the other goods back to the factory,
 * it is closed once more, with what was paid back.
 *
 * @param outcome REFUNDED, PARTLY_REFUNDED, EXCHANGED, REJECTED, WITHDRAWN, LAPSED when the goods were not sent back,
 *     NOT_LATE when nothing was late after all, or CANCELLED when the order was called off instead
 * @param refundedMinor everything that was granted in this case
 * @param releaseAt when the order's money is released, unless another case is open; null where it was, or where nothing is held
 */
@StoredAs("sourcing.returns.CaseClosed")
public record CaseClosed(
        String caseId,
        String orderId,
        String outcome,
        long refundedMinor,
        String currency,
        @Nullable Instant releaseAt,
        Instant closedAt)
        implements CaseEvent {}
