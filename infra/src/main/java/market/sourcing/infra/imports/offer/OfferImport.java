package market.sourcing.infra.imports.offer;

import java.io.IOException;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.run.Checkpoints;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.FileKind;
import market.sourcing.infra.imports.run.ImportContext;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.ImportKind;
import market.sourcing.infra.imports.run.ImportRun;
import market.sourcing.infra.imports.run.ImportSettings;
import market.sourcing.infra.imports.run.Spool;
import market.sourcing.infra.imports.run.Steps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Files of offers, of an operator and of the catalogue. */
@Component
public class OfferImport implements FileKind {
    private final ImportSettings settings;
    private final Spool spool;
    private final Checkpoints checkpoints;
    private final OpenedWindows windows;

    OfferImport(ImportSettings settings, Spool spool, Checkpoints checkpoints, JdbcTemplate template) {
        this.settings = settings;
        this.spool = spool;
        this.checkpoints = checkpoints;
        this.windows = new OpenedWindows(template, checkpoints.transaction());
    }

    @Override
    public boolean takes(ImportKind kind) {
        return kind == ImportKind.OFFERS || kind == ImportKind.CATALOGUE;
    }

    @Override
    public Steps open(ImportRun run, Counters reached, ImportContext means) throws IOException {
        var rows = new RowApplier(means.commands(), checkpoints.transaction(), run.actor(), run.demoOwner());
        var applier = new WindowApplier(rows, means.threads(), settings.concurrency());
        var lines = new BoundedLines(
                spool.read(run, reached.bytes()),
                (int) settings.mostLineBytes().toBytes(),
                reached.bytes(),
                reached.lines());
        var reader = new WindowReader(
                lines, settings.windowRows(), settings.windowBytes().toBytes());
        return new OfferSteps(run.id(), lines, reader, windows, applier, checkpoints);
    }

    @Override
    public void forget(ImportId id) {
        windows.forget(id);
    }
}
