package market.sourcing.infra.imports.order;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.imports.csv.RecordForm;
import market.sourcing.infra.imports.line.Line;
import market.sourcing.infra.imports.order.profile.BookColumn;
import market.sourcing.infra.imports.order.profile.RowForm;
import market.sourcing.infra.imports.order.profile.RowWidth;

/** What a row of the known book looks like: its columns have their places, and a quote stands around a field or nowhere. */
final class KnownForm implements RecordForm {
    private static final int COLUMNS = OrderFields.COLUMNS.size();
    private static final RowForm ROW = new RowForm(
            new RowWidth(',', COLUMNS, COLUMNS, COLUMNS),
            Map.of(
                    BookColumn.INVOICE.field(), place("invoice_no"),
                    BookColumn.CODE.field(), place("stock_code"),
                    BookColumn.QUANTITY.field(), place("quantity"),
                    BookColumn.DATE.field(), place("invoice_date"),
                    BookColumn.PRICE.field(), place("unit_price")));
    private static final int MARK = 3;

    private static int place(String column) {
        return OrderFields.COLUMNS.indexOf(column);
    }

    @Override
    public boolean areTwo(List<String> first, List<String> later) {
        return ROW.areTwo(first, later);
    }

    @Override
    public boolean isNone(Line line) {
        return line.blank() || isMarkAlone(line);
    }

    /** A byte order mark, and nothing that it could stand before. */
    private static boolean isMarkAlone(Line line) {
        var bytes = line.bytes();
        return line.number() == 1
                && bytes.length >= MARK
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF
                && new String(bytes, MARK, bytes.length - MARK, StandardCharsets.UTF_8).isBlank();
    }

    @Override
    public boolean hasQuotesInside() {
        return false;
    }
}
