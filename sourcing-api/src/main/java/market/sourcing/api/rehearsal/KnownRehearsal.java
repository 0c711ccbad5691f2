package market.sourcing.api.rehearsal;

import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.rehearsal.RehearsalRun;
import market.sourcing.infra.rehearsal.Rehearsals;

/** The rehearsal that a path names. */
final class KnownRehearsal {
    private KnownRehearsal() {}

    /** @throws ProblemException NOT_FOUND */
    static RehearsalRun find(Rehearsals rehearsals, String id) {
        return rehearsals
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        ApiCode.NOT_FOUND, "There is no rehearsal of this id here; only the newest are remembered."));
    }
}
