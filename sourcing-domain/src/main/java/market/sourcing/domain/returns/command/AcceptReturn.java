package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The factory agrees to a claim. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param withGoods whether the goods come back before the money
 */
public record AcceptReturn(CaseId caseId, @Nullable Long expectedVersion, Actor actor, boolean withGoods, Instant at)
        implements OfCase {}
