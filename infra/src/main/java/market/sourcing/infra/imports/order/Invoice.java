package market.sourcing.infra.imports.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import market.sourcing.infra.digest.Sha256;

/**
 * One invoice, or one part of a very long one.
 *
 * @param firstLine of the file
 * @param reference the invoice number, with # and the part's number from the second part on
 * @param rows those that agree with the first one about who bought, and where
 * @param others the rest
 */
record Invoice(long firstLine, String reference, List<OrderRow> rows, List<OrderRow> others) {
    static Invoice of(long firstLine, int part, List<OrderRow> rows) {
        var first = rows.getFirst();
        return new Invoice(
                firstLine,
                part == 0 ? first.invoice() : first.invoice() + "#" + (part + 1),
                rows.stream().filter(row -> agree(first, row)).toList(),
                rows.stream().filter(row -> !agree(first, row)).toList());
    }

    private static boolean agree(OrderRow one, OrderRow other) {
        return one.buyer().equals(other.buyer()) && one.country().equals(other.country());
    }

    boolean takesBack() {
        return rows.getFirst().takesBack();
    }

    /** An invoice has the date of its first row. */
    Instant at() {
        return rows.getFirst().at();
    }

    String buyer() {
        return rows.getFirst().buyer();
    }

    String country() {
        return rows.getFirst().country();
    }

    /** Of what the rows state, wherever in a file they stand, in a currency that was not the only one from the beginning. */
    String fingerprint(Currency currency) {
        var digest = Sha256.digest();
        for (var row : rows) {
            var stated = String.join(
                    "\t",
                    row.sku(),
                    String.valueOf(row.quantity()),
                    row.at().toString(),
                    row.unitPrice().toPlainString(),
                    row.buyer(),
                    row.country(),
                    row.title() == null ? "" : row.title());
            digest.update((stated + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!currency.equals(BookTerms.KNOWN.currency())) {
            digest.update(currency.getCurrencyCode().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
