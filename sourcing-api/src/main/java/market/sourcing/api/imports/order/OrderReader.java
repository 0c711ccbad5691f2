package market.sourcing.api.imports.order;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import market.sourcing.api.imports.line.Line;
import market.sourcing.api.imports.run.LineText;
import market.sourcing.api.imports.run.RowRefused;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;

/** Reads one line of an order book. Every line is a row, the header, or a {@link RowRefused}, whatever bytes it is made of. */
final class OrderReader {
    static final String CURRENCY = "GBP";
    private static final Pattern INVOICE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    private final Buyers buyers;

    OrderReader(Buyers buyers) {
        this.buyers = buyers;
    }

    /**
     * The row; empty for the header, which only the first line can be.
     *
     * @throws RowRefused when the row can't be taken
     */
    Optional<OrderRow> read(Line line) {
        var fields = new OrderFields(CsvLine.fields(LineText.of(line)));
        return line.number() == 1 && fields.areNames() ? Optional.empty() : Optional.of(row(line.number(), fields));
    }

    private OrderRow row(long line, OrderFields fields) {
        var invoice = fields.needed("invoice_no", 40);
        if (!INVOICE.matcher(invoice).matches()) {
            throw OrderFields.invalid("invoice_no", "An invoice number has capitals, digits and hyphens.");
        }
        var code = StockCode.of(fields.needed("stock_code", 64));
        var quantity = fields.whole("quantity");
        var price = fields.decimal("unit_price");
        var at = fields.instant("invoice_date");
        var country = fields.needed("country", 60);
        var customer = fields.text("customer_id", 60);
        if (!code.isGoods()) {
            throw new RowRefused(
                    OrderRowCode.SERVICE_LINE, "The row is about no goods.", Map.of("stockCode", code.folded()));
        }
        var units = units(invoice, quantity);
        requirePositive(price);
        return new OrderRow(
                line,
                invoice,
                code.folded(),
                fields.text("description", 300).orElse(null),
                units,
                at,
                checked(price),
                customer.map(buyers::named).orElse(buyers.unnamed()),
                country);
    }

    private static int units(String invoice, long quantity) {
        boolean takesBack = OrderRow.takesBack(invoice);
        if (!takesBack && quantity < 0) {
            throw new RowRefused(
                    OrderRowCode.STOCK_ADJUSTMENT,
                    "A negative quantity outside a cancelling invoice is no sale.",
                    Map.of("quantity", quantity));
        }
        if (takesBack && quantity > 0) {
            throw new RowRefused(
                    OrderRowCode.CANCELLATION_NOT_NEGATIVE,
                    "A cancelling invoice has negative quantities.",
                    Map.of("quantity", quantity));
        }
        if (quantity == 0 || Math.abs(quantity) > Quantity.MOST) {
            throw OrderFields.invalid("quantity", "A quantity is 1 to 10,000,000 pieces.");
        }
        return (int) Math.abs(quantity);
    }

    private static void requirePositive(BigDecimal price) {
        if (price.signum() <= 0) {
            throw new RowRefused(
                    OrderRowCode.PRICE_NOT_POSITIVE, "Goods have a price.", Map.of("unitPrice", price.toPlainString()));
        }
    }

    private static BigDecimal checked(BigDecimal price) {
        try {
            return new UnitPrice(price, Currencies.of(CURRENCY)).value();
        } catch (Refused refused) {
            throw OrderFields.invalid("unit_price", String.valueOf(refused.getMessage()));
        }
    }
}
