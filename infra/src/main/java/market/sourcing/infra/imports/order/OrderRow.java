package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be taken.
 *
 * @param line counted from 1
 * @param takesBack whether it gives back what was bought
 * @param sku the stock code in capitals
 * @param title null where the row has none
 * @param quantity positive, whichever way it goes
 * @param buyer the account that stands for the customer
 */
record OrderRow(
        long line,
        String invoice,
        boolean takesBack,
        String sku,
        @Nullable String title,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        String buyer,
        String country) {}
