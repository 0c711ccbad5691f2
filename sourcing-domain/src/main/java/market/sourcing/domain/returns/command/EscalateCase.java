package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The buyer calls an operator. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param grounds 1 to 500 characters
 */
public record EscalateCase(CaseId caseId, @Nullable Long expectedVersion, Actor actor, String grounds, Instant at)
        implements OfCase {}
