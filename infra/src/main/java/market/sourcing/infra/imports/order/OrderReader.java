package market.sourcing.infra.imports.order;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.infra.imports.csv.CsvRecord;
import market.sourcing.infra.imports.run.RowRefused;

/** Reads one record of the known book. Every record is a row, the header, or a {@link RowRefused}, whatever it is made of. */
final class OrderReader {
    private static final Pattern INVOICE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    private OrderReader() {}

    /**
     * The row; empty for the header, which only the first line can be.
     *
     * @throws RowRefused when the row can't be taken
     */
    static Optional<StatedRow> read(CsvRecord record) {
        var fields = OrderFields.of(record);
        return record.line() == 1 && fields.areNames() ? Optional.empty() : Optional.of(row(record.line(), fields));
    }

    private static StatedRow row(long line, OrderFields fields) {
        var invoice = fields.needed("invoice_no", 40);
        if (!INVOICE.matcher(invoice).matches()) {
            throw OrderFields.invalid("invoice_no", "An invoice number has capitals, digits and hyphens.");
        }
        var code = StockCode.of(fields.needed("stock_code", 64));
        var quantity = fields.whole("quantity");
        var price = fields.decimal("unit_price");
        var at = RowRules.past("invoice_date", fields.instant("invoice_date"));
        var country = fields.needed("country", 60);
        var customer = fields.text("customer_id", 60);
        if (!code.isGoods()) {
            throw new RowRefused(
                    OrderRowCode.SERVICE_LINE, "The row is about no goods.", Map.of("stockCode", code.folded()));
        }
        var units = RowRules.units("quantity", takesBack(invoice), quantity);
        RowRules.requirePositive(price);
        return new StatedRow(
                line,
                invoice,
                takesBack(invoice),
                code.folded(),
                fields.words("description", 300).orElse(null),
                units,
                at,
                RowRules.checked("unit_price", price, BookTerms.KNOWN.currency()),
                customer.orElse(null),
                country);
    }

    private static boolean takesBack(String invoice) {
        return invoice.startsWith("C");
    }
}
