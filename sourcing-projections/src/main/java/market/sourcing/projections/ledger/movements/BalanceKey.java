package market.sourcing.projections.ledger.movements;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The key of one tally: a kind of account, a currency, a side, and whether it counts whole milliards of minor units or what is
 * left beside them. Two tallies hold what all accounts of a currency come to, which may be more than one does.
 */
record BalanceKey(AccountKind kind, String currency, boolean debit, boolean milliards) {
    private static final long MILLIARD = 1_000_000_000;
    private static final String DEBIT = "debit";
    private static final String MILLIARDS = "milliards";

    static BalanceKey parse(String text) {
        var parts = text.split("/", 4);
        return new BalanceKey(
                AccountKind.valueOf(parts[0]), parts[1], parts[2].equals(DEBIT), parts[3].equals(MILLIARDS));
    }

    /** Adds an amount above 0 to both of its tallies. */
    static void add(Map<String, Long> tallies, AccountKind kind, String currency, boolean debit, long minor) {
        tallies.merge(new BalanceKey(kind, currency, debit, true).text(), minor / MILLIARD, Math::addExact);
        tallies.merge(new BalanceKey(kind, currency, debit, false).text(), minor % MILLIARD, Math::addExact);
    }

    TrialBalance.Row row(long count) {
        var minor = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(milliards ? MILLIARD : 1));
        return new TrialBalance.Row(kind, currency, debit ? minor : BigDecimal.ZERO, debit ? BigDecimal.ZERO : minor);
    }

    String text() {
        return kind + "/" + currency + "/" + (debit ? DEBIT : "credit") + "/" + (milliards ? MILLIARDS : "rest");
    }
}
