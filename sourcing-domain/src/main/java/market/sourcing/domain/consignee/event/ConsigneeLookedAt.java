package market.sourcing.domain.consignee.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Customs looked at who the person is.
 *
 * @param byAccount who looked
 * @param reason CLEARANCE, DUTIES, INSPECTION or AUTHORITY; a word and no text, which might name the person
 * @param orderId of which goods; null when it was for none in particular
 */
@StoredAs("sourcing.consignee.ConsigneeLookedAt")
public record ConsigneeLookedAt(
        String consigneeId,
        String byAccount,
        String reason,
        @Nullable String orderId,
        Instant lookedAt) implements ConsigneeEvent {}
