package market.sourcing.projections.ledger.movements;

import java.math.BigDecimal;
import java.util.Locale;

/** What the accounts of the ledger are for, by the first part of their names. */
public enum AccountKind {
    /** Collected by a payment provider and not sent back: the platform's asset. */
    PROVIDER(true),
    /** Owed to buyers. */
    BUYER(false),
    /** Held for orders. */
    ESCROW(false),
    /** Owed to factories. */
    FACTORY(false),
    /** Earned by the platform. */
    PLATFORM(false);

    private final boolean asset;

    AccountKind(boolean asset) {
        this.asset = asset;
    }

    public static AccountKind of(String account) {
        return valueOf(account.substring(0, account.indexOf('/')).toUpperCase(Locale.ROOT));
    }

    /** The balance as one speaks of it: what is there, is owed, or was earned. */
    public BigDecimal balance(BigDecimal debitMinor, BigDecimal creditMinor) {
        return asset ? debitMinor.subtract(creditMinor) : creditMinor.subtract(debitMinor);
    }
}
