package market.sourcing.domain.returns.event;

import java.time.Instant;

/** The factory sent other goods for those that came back. */
public record ReplacementSent(
        String caseId, String orderId, String accountId, String carrier, String trackingNumber, Instant sentAt)
        implements CaseEvent {}
