package market.sourcing.api.operations;

import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.projections.view.View;

/** Views by their names. */
final class KeptViews {
    private KeptViews() {}

    static View<?> named(ProjectionEngine engine, String name) {
        return engine.kept().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ApiCode.NOT_FOUND,
                        "There is no such view.",
                        Map.of("views", engine.kept().stream().map(View::name).toList())));
    }
}
