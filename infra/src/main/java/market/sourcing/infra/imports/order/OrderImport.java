package market.sourcing.infra.imports.order;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Order books of one factory. */
@Component
public class OrderImport implements FileKind {
    private final ImportSettings settings;
    private final Spool spool;
    private final Checkpoints checkpoints;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    OrderImport(ImportSettings settings, Spool spool, Checkpoints checkpoints, JdbcTemplate template) {
        this.settings = settings;
        this.spool = spool;
        this.checkpoints = checkpoints;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public boolean takes(ImportKind kind) {
        return kind == ImportKind.ORDERS;
    }

    @Override
    public Steps open(ImportRun run, Counters reached, ImportContext means) throws IOException {
        var book = Book.of(run.profile());
        var terms = book.terms();
        var factory = Objects.requireNonNull(run.factory());
        var operator = new Actor(run.actor(), Set.of(Role.OPERATOR));
        var buyers = Buyers.of(factory, jdbc);
        var ids = new DerivedIds(factory);
        var rows = new StoredRows(template, run.id());
        var batch = new InvoiceBatch(
                run.id(),
                checkpoints,
                rows,
                new KnownInvoices(jdbc),
                new ListedGoods(jdbc, means.commands(), operator, run.id(), ids, terms),
                new InvoiceApplier(
                        means.commands(),
                        operator,
                        ids,
                        buyers,
                        new PastPurchases(template, factory, terms.currency()),
                        terms));
        int most = (int) settings.mostLineBytes().toBytes();
        var lines = new BoundedLines(spool.read(run, reached.bytes()), most, reached.bytes(), reached.lines());
        return new OrderSteps(run.id(), settings, book.rows(lines, most), buyers, rows, batch, checkpoints);
    }

    @Override
    public void forget(ImportId id) {
        StoredRows.forget(template, id);
    }
}
