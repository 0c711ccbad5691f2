package market.sourcing.projections.ledger.movements;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every kind of account was debited and credited with, up to a position of the log.
 *
 * @param position the last one that counts
 */
public record TrialBalance(long position, List<Row> rows) {
    public TrialBalance {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of account in one currency.
     *
     * @param currency ISO 4217 of both amounts, in whole minor units, exact beyond what a long holds
     */
    public record Row(AccountKind kind, String currency, BigDecimal debitMinor, BigDecimal creditMinor) {
        Row plus(Row other) {
            return new Row(kind, currency, debitMinor.add(other.debitMinor), creditMinor.add(other.creditMinor));
        }
    }
}
