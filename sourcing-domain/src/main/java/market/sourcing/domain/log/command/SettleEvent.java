package market.sourcing.domain.log.command;

import java.time.Instant;
import market.sourcing.domain.log.SettlementId;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An operator, of an event that was found to be unreadable. Answers the settlement's first version.
 *
 * @param replacement was found to be readable; null for an event that counts as never having happened
 */
public record SettleEvent(
        SettlementId settlementId,
        Actor operator,
        String eventId,
        EventSettled.@Nullable Replacement replacement,
        Reason reason,
        Instant at,
        String fingerprint) {}
