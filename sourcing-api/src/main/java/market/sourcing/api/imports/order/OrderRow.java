package market.sourcing.api.imports.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be taken.
 *
 * @param line counted from 1
 * @param invoice begins with C where it takes back
 * @param sku the stock code in capitals
 * @param title null where the row has none
 * @param quantity positive, whichever way it goes
 * @param buyer the account that stands for the customer
 */
record OrderRow(
        long line,
        String invoice,
        String sku,
        @Nullable String title,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        String buyer,
        String country) {
    static boolean takesBack(String invoice) {
        return invoice.startsWith("C");
    }
}
