package market.sourcing.infra.imports.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.imports.run.RowRefused;

/** What every row of goods keeps to, whatever book it stands in. */
final class RowRules {
    /** Clocks and zones differ by less; what is further ahead was read otherwise than it was meant. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private RowRules() {}

    /** How many pieces go which way. */
    static int units(String field, boolean takesBack, long quantity) {
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
        return pieces(field, quantity);
    }

    /** How many pieces come back on a credit note that says so without a minus. */
    static int credited(String field, long quantity) {
        if (quantity < 0) {
            throw new RowRefused(
                    OrderRowCode.CREDIT_NOT_POSITIVE,
                    "A credit note of this book has positive quantities.",
                    Map.of("quantity", quantity));
        }
        return pieces(field, quantity);
    }

    private static int pieces(String field, long quantity) {
        if (quantity == 0 || Math.abs(quantity) > Quantity.MOST) {
            throw OrderFields.invalid(field, "A quantity is 1 to 10,000,000 pieces.");
        }
        return (int) Math.abs(quantity);
    }

    static Instant past(String field, Instant at) {
        if (at.isAfter(Instant.now().plus(AHEAD))) {
            throw OrderFields.invalid(field, "A past order is not of the future.");
        }
        return at;
    }

    static void requirePositive(BigDecimal price) {
        if (price.signum() <= 0) {
            throw new RowRefused(
                    OrderRowCode.PRICE_NOT_POSITIVE,
                    "Goods need a price above 0.",
                    Map.of("unitPrice", price.toPlainString()));
        }
    }

    static BigDecimal checked(String field, BigDecimal price, Currency currency) {
        try {
            return new UnitPrice(price, currency).value();
        } catch (Refused refused) {
            throw OrderFields.invalid(field, String.valueOf(refused.getMessage()));
        }
    }
}
