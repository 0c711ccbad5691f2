package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The buyer lets a claim go. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record WithdrawReturn(CaseId caseId, @Nullable Long expectedVersion, Actor actor, Instant at)
        implements OfCase {}
