package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;
import org.jspecify.annotations.Nullable;

/**
 * The factory sent other goods. Answers the case's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record SendReplacement(
        CaseId caseId, @Nullable Long expectedVersion, Actor actor, TrackingNumber number, Instant at)
        implements OfCase {}
