package market.sourcing.projections.ledger.movements;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every kind of account was debited and credited with, up to a position of the log.
 *
 * @param position the last one that counts: where the view has not come to what was asked for, the one it has come to
 * @param head the log's last position, -1 when it is empty
 * @param missing the positions of the first events up to there that the view has passed over
 */
public record TrialBalance(long position, long head, List<Long> missing, List<Row> rows) {
    public TrialBalance {
        missing = List.copyOf(missing);
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
