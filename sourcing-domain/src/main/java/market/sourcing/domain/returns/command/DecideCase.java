package market.sourcing.domain.returns.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * An operator decides. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param granted what the buyer gets money for; nothing when the factory is right
 * @param withGoods whether the goods come back first
 * @param grounds 1 to 500 characters
 */
public record DecideCase(
        CaseId caseId,
        @Nullable Long expectedVersion,
        Actor actor,
        List<Units> granted,
        boolean withGoods,
        String grounds,
        Instant at)
        implements OfCase {}
