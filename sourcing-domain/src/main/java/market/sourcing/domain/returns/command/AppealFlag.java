package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The buyer objects to a flag. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param signal as the flag is named
 * @param grounds 1 to 500 characters
 */
public record AppealFlag(
        CaseId caseId, @Nullable Long expectedVersion, Actor actor, String signal, String grounds, Instant at)
        implements OfCase {}
