package market.sourcing.domain.returns.event;

import java.time.Instant;

/** The buyer objects to a flag. */
public record FlagAppealed(
        String caseId, String orderId, String signal, String accountId, String grounds, Instant appealedAt)
        implements CaseEvent {}
