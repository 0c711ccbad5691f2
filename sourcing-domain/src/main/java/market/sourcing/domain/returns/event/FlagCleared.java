package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** An operator looked and found nothing in a flag. */
@StoredAs("sourcing.returns.FlagCleared")
public record FlagCleared(
        String caseId, String orderId, String signal, String operatorId, String grounds, Instant clearedAt)
        implements CaseEvent {}
