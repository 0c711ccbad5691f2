package market.sourcing.infra.imports.order;

import java.io.IOException;
import java.util.Objects;
import market.sourcing.infra.imports.run.Checkpoints;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.ImportSettings;
import market.sourcing.infra.imports.run.Steps;
import org.jspecify.annotations.Nullable;

/** First the file is read into the database, window by window; then its invoices are applied, some at a time. */
final class OrderSteps implements Steps {
    private final ImportId id;
    private final ImportSettings settings;
    private final BookRows book;
    private final Buyers buyers;
    private final StoredRows rows;
    private final InvoiceBatch batch;
    private final Checkpoints checkpoints;
    private boolean read;

    OrderSteps(
            ImportId id,
            ImportSettings settings,
            BookRows book,
            Buyers buyers,
            StoredRows rows,
            InvoiceBatch batch,
            Checkpoints checkpoints) {
        this.id = id;
        this.settings = settings;
        this.book = book;
        this.buyers = buyers;
        this.rows = rows;
        this.batch = batch;
        this.checkpoints = checkpoints;
    }

    @Override
    public @Nullable Counters next(Counters reached) throws IOException {
        if (!read) {
            var window = OrderWindow.read(
                    book, buyers, settings.windowRows(), settings.windowBytes().toBytes());
            if (!window.isEmpty()) {
                return keep(window, reached);
            }
            checkpoints.transaction().executeWithoutResult(status -> rows.arrange());
            read = true;
        }
        var invoices = rows.next(settings.windowRows());
        return invoices.isEmpty() ? null : batch.apply(invoices, reached);
    }

    private Counters keep(OrderWindow window, Counters reached) {
        return Objects.requireNonNull(checkpoints.transaction().execute(status -> {
            rows.add(window.rows());
            return checkpoints.close(id, reached, window.passed());
        }));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
