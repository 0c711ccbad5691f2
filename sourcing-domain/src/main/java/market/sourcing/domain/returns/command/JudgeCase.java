package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfCase;

/**
 * Somebody's time in a case may be over. Answers the case's version.
 *
 * @param now when this is asked, not when it was due
 */
public record JudgeCase(CaseId caseId, Instant now) implements OfCase {
    @Override
    public Instant at() {
        return now;
    }
}
