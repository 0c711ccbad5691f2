package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The factory disputes a claim. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param reason 1 to 500 characters
 */
public record RefuseReturn(CaseId caseId, @Nullable Long expectedVersion, Actor actor, String reason, Instant at)
        implements OfCase {}
