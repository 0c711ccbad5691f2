package market.sourcing.infra.imports.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.Remark;
import market.sourcing.infra.imports.run.RowRefused;
import market.sourcing.infra.imports.run.StepResult;

/** What has become of the rows of some invoices. */
final class Applied {
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private long created;
    private long unchanged;

    void created(Invoice invoice, List<Remark> remarks) {
        created += invoice.rows().size();
        notes.addAll(remarks);
        others(invoice);
    }

    void unchanged(Invoice invoice) {
        unchanged += invoice.rows().size();
        others(invoice);
    }

    void refused(Invoice invoice, RowRefused why) {
        invoice.rows().forEach(row -> refusals.add(why.at(row.line(), null)));
        others(invoice);
    }

    private void others(Invoice invoice) {
        var why = new RowRefused(
                OrderRowCode.INVOICE_INCONSISTENT,
                "The first row of the invoice names another customer or country.",
                Map.of("invoice", invoice.reference(), "firstLine", invoice.firstLine()));
        invoice.others().forEach(row -> refusals.add(why.at(row.line(), null)));
    }

    StepResult passed(Counters reached) {
        refusals.sort(Comparator.comparingLong(Remark::line));
        return new StepResult(reached.bytes(), reached.lines(), 0, created, 0, unchanged, refusals, notes);
    }
}
