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

    /**
     * What it has found, once it is done.
     *
     * @param otherwise what is said where it has found nothing, or something else
     * @throws ProblemException NOT_FOUND, REHEARSAL_NOT_DONE
     */
    static <F> F found(Rehearsals rehearsals, String id, Class<F> kind, String otherwise) {
        var findings = find(rehearsals, id).progress().findings();
        if (!kind.isInstance(findings)) {
            throw new ProblemException(ApiCode.REHEARSAL_NOT_DONE, otherwise);
        }
        return kind.cast(findings);
    }
}
