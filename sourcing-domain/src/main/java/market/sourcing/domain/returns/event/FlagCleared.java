package market.sourcing.domain.returns.event;

import java.time.Instant;

/** An operator looked and found nothing in a flag. */
public record FlagCleared(
        String caseId, String orderId, String signal, String operatorId, String grounds, Instant clearedAt)
        implements CaseEvent {}
