package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The buyer says that a carrier has the goods.
 *
 * @param freightMinor what the way back cost the buyer, in the order's currency
 * @param dueAt by when the factory says what it received, and silence accepts it; where {@code statedBy} is told, by when a
 *     carrier has to have them
 * @param statedBy until when another number may be stated for one that no carrier knows; null where the buyer's word is enough
 */
@StoredAs("sourcing.returns.GoodsSentBack")
public record GoodsSentBack(
        String caseId,
        String orderId,
        String carrier,
        String trackingNumber,
        long freightMinor,
        Instant dueAt,
        Instant sentBackAt,
        @Nullable Instant statedBy)
        implements CaseEvent, CaseStep {}
