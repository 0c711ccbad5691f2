package market.sourcing.domain.returns.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;

/**
 * Asks for something shown in a case. Answers an optional {@link market.sourcing.domain.returns.event.Evidence}, empty when it
 * was never shown there; for the case's parties and operators. Writes nothing.
 */
public record FindEvidence(CaseId caseId, Actor actor, String sha256) {}
