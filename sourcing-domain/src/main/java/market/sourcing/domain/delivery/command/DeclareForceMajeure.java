package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.delivery.Territory;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ExcuseId;

/**
 * An operator, before or after the fact. Answers the declaration's first version.
 *
 * @param period at most 90 days, begun at most a year before now
 * @param reason 1 to 500 characters; told to everybody concerned
 */
public record DeclareForceMajeure(
        ExcuseId excuseId,
        Actor operator,
        Territory territory,
        Pause period,
        String reason,
        Instant at,
        String fingerprint) {}
