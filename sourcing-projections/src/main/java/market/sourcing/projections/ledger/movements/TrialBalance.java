package market.sourcing.projections.ledger.movements;

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

    /** @param currency ISO 4217 of both amounts, in minor units */
    public record Row(AccountKind kind, String currency, long debitMinor, long creditMinor) {}
}
