package market.sourcing.api.imports;

import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.ImportRun;
import market.sourcing.infra.imports.run.ImportRuns;

/** The import that a path names. */
final class KnownImport {
    private KnownImport() {}

    /** @throws ProblemException NOT_FOUND */
    static ImportRun find(ImportRuns runs, String id) {
        return ImportId.parse(id)
                .flatMap(runs::find)
                .orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, "There is no import of this id."));
    }
}
