package market.sourcing.infra.imports.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.command.RecordPastOrder;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.command.RecordUnlinkedReturn;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.imports.run.Remark;

/** Turns one invoice into commands: an order, or the returns that a cancelling invoice comes to. */
record InvoiceApplier(
        Commands commands, Actor operator, DerivedIds ids, Buyers buyers, PastPurchases purchases, BookTerms terms) {

    /** The id under which the invoice is known. */
    String document(Invoice invoice) {
        return invoice.takesBack()
                ? ids.unlinkedReturn(invoice.reference()).value()
                : ids.order(invoice.reference()).value();
    }

    /** What tells another statement of the same invoice from this one. */
    String fingerprint(Invoice invoice) {
        return invoice.fingerprint(terms.currency());
    }

    /** @return what there is to note of its rows */
    List<Remark> apply(Invoice invoice, Map<String, ListedGoods.Listed> goods) {
        var rows = invoice.rows().stream()
                .map(row -> PricedRow.of(row, Objects.requireNonNull(goods.get(row.sku())), terms.currency()))
                .toList();
        if (invoice.takesBack()) {
            return takeBack(invoice, rows);
        }
        record(invoice, rows);
        return List.of();
    }

    private void record(Invoice invoice, List<PricedRow> rows) {
        var order = ids.order(invoice.reference());
        commands.<Long>send(
                new RecordPastOrder(
                        order,
                        operator,
                        new AccountId(invoice.buyer()),
                        ids.factory(),
                        invoice.reference(),
                        invoice.country(),
                        invoice.at(),
                        new PastLines(rows.stream().map(PricedRow::line).toList()),
                        fingerprint(invoice)),
                operator);
        if (isNamed(invoice)) {
            purchases.add(order, invoice, rows);
        }
    }

    private List<Remark> takeBack(Invoice invoice, List<PricedRow> rows) {
        var notes = new ArrayList<Remark>();
        var linked = new LinkedHashMap<OrderId, List<PastLines.Line>>();
        var unlinked = new ArrayList<PastLines.Line>();
        for (var row : rows) {
            int left = row.row().quantity();
            for (var undone : undone(invoice, row)) {
                linked.computeIfAbsent(undone.order(), none -> new ArrayList<>())
                        .add(row.line(undone.listing(), undone.units()));
                left -= undone.units();
            }
            if (left > 0) {
                unlinked.add(row.line(row.listing(), left));
                notes.add(OrderNote.RETURN_UNLINKED.at(row.row().line(), String.valueOf(left)));
            }
        }
        linked.forEach((order, lines) -> commands.<Long>send(
                new RecordPastReturn(
                        order, operator, invoice.reference(), invoice.at(), new PastLines(lines), fingerprint(invoice)),
                operator));
        if (!unlinked.isEmpty()) {
            recordUnlinked(invoice, unlinked);
        }
        return notes;
    }

    /** Whose goods came back is not known of unnamed buyers: to link them would be a guess. */
    private List<PastPurchases.Undone> undone(Invoice invoice, PricedRow row) {
        return isNamed(invoice) ? purchases.undo(row.row(), invoice.at()) : List.of();
    }

    private void recordUnlinked(Invoice invoice, List<PastLines.Line> lines) {
        commands.<Long>send(
                new RecordUnlinkedReturn(
                        ids.unlinkedReturn(invoice.reference()),
                        operator,
                        new AccountId(invoice.buyer()),
                        ids.factory(),
                        invoice.reference(),
                        invoice.country(),
                        invoice.at(),
                        new PastLines(lines),
                        fingerprint(invoice)),
                operator);
    }

    private boolean isNamed(Invoice invoice) {
        return !invoice.buyer().equals(buyers.unnamed());
    }
}
