package market.sourcing.infra.imports.offer;

import java.io.IOException;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.run.Checkpoints;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.Steps;
import org.jspecify.annotations.Nullable;

/** A window of rows is a step. */
record OfferSteps(
        ImportId id,
        BoundedLines lines,
        WindowReader reader,
        OpenedWindows windows,
        WindowApplier applier,
        Checkpoints checkpoints)
        implements Steps {

    @Override
    public @Nullable Counters next(Counters reached) throws IOException, InterruptedException {
        var window = reader.next();
        if (window.isEmpty()) {
            return null;
        }
        applier.apply(window, windows.open(id, window));
        return checkpoints.close(id, reached, window.passed());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
