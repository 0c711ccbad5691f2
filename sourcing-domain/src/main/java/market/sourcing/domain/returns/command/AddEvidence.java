package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;

/**
 * A party shows something more. Answers the case's version.
 *
 * @param sha256 of what the actor has uploaded
 */
public record AddEvidence(CaseId caseId, Actor actor, String sha256, Instant at) implements OfCase {}
