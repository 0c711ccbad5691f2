package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be taken, as its book states it.
 *
 * @param line counted from 1
 * @param code of the goods, in capitals
 * @param quantity positive, whichever way it goes
 * @param customer the factory's own number; never kept
 */
public record StatedRow(
        long line,
        String invoice,
        boolean takesBack,
        String code,
        @Nullable String title,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        @Nullable String customer,
        String country) {
    /** With the account that stands for the customer. */
    OrderRow of(Buyers buyers) {
        var buyer = customer == null ? buyers.unnamed() : buyers.named(customer);
        return new OrderRow(line, invoice, takesBack, code, title, quantity, at, unitPrice, buyer, country);
    }
}
