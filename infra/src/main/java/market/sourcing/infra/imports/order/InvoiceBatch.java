package market.sourcing.infra.imports.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import market.sourcing.infra.imports.run.Checkpoints;
import market.sourcing.infra.imports.run.Counters;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.RowRefused;
import market.sourcing.infra.outage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies some invoices, in the file's order. Their events, what is remembered of them and the checkpoint are one
 * transaction: a crash leaves all of it or nothing. Where one of them can't be applied, each goes on its own.
 */
record InvoiceBatch(
        ImportId id,
        Checkpoints checkpoints,
        StoredRows rows,
        KnownInvoices known,
        ListedGoods goods,
        InvoiceApplier applier) {
    private static final Logger log = LoggerFactory.getLogger(InvoiceBatch.class);

    Counters apply(List<Invoice> invoices, Counters reached) {
        try {
            return together(invoices, reached);
        } catch (RuntimeException failed) {
            if (Outage.causes(failed)) {
                throw failed;
            }
            log.debug(
                    "Invoices from line {} on go one by one.",
                    invoices.getFirst().firstLine(),
                    failed);
        }
        var counters = reached;
        for (var invoice : invoices) {
            counters = alone(invoice, counters);
        }
        return counters;
    }

    private Counters alone(Invoice invoice, Counters reached) {
        try {
            return together(List.of(invoice), reached);
        } catch (RuntimeException failed) {
            if (Outage.causes(failed)) {
                throw failed;
            }
            return refused(invoice, RowRefused.of(failed, invoice.firstLine()), reached);
        }
    }

    private Counters refused(Invoice invoice, RowRefused why, Counters reached) {
        var applied = new Applied();
        applied.refused(invoice, why);
        return Objects.requireNonNull(
                checkpoints.transaction().execute(status -> close(List.of(invoice), applied, reached)));
    }

    private Counters together(List<Invoice> invoices, Counters reached) {
        return Objects.requireNonNull(checkpoints.transaction().execute(status -> {
            var applied = new Applied();
            var before = known.of(invoices.stream().map(applier::document).toList());
            var listed = goods.of(invoices.stream()
                    .filter(invoice -> !before.containsKey(applier.document(invoice)))
                    .flatMap(invoice -> invoice.rows().stream())
                    .map(OrderRow::sku)
                    .toList());
            invoices.forEach(invoice -> apply(invoice, before, listed, applied));
            return close(invoices, applied, reached);
        }));
    }

    private void apply(
            Invoice invoice, Map<String, String> before, Map<String, ListedGoods.Listed> listed, Applied applied) {
        var document = applier.document(invoice);
        var fingerprint = applier.fingerprint(invoice);
        var earlier = before.get(document);
        if (earlier == null) {
            var notes = applier.apply(invoice, listed);
            known.add(document, fingerprint);
            applied.created(invoice, notes);
        } else if (earlier.equals(fingerprint)) {
            applied.unchanged(invoice);
        } else {
            applied.refused(
                    invoice,
                    new RowRefused(
                            OrderRowCode.INVOICE_DIFFERS,
                            "The invoice was imported before with other content.",
                            Map.of("invoice", invoice.reference())));
        }
    }

    private Counters close(List<Invoice> invoices, Applied applied, Counters reached) {
        rows.done(invoices);
        return checkpoints.close(id, reached, applied.passed(reached));
    }
}
