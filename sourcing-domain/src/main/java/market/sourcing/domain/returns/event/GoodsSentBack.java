package market.sourcing.domain.returns.event;

import java.time.Instant;

/**
 * The buyer gave the goods to a carrier.
 *
 * @param freightMinor what the way back cost the buyer, in the order's currency
 * @param dueAt by when the factory says what it received; silence accepts it
 */
public record GoodsSentBack(
        String caseId,
        String orderId,
        String carrier,
        String trackingNumber,
        long freightMinor,
        Instant dueAt,
        Instant sentBackAt)
        implements CaseEvent, CaseStep {}
