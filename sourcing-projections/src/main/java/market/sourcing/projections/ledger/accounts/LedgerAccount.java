package market.sourcing.projections.ledger.accounts;

import java.math.BigDecimal;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One account in one currency.
 *
 * @param id the account's name, a slash and the currency
 * @param name such as factory/factory-…
 * @param kind PROVIDER, BUYER, ESCROW, FACTORY or PLATFORM
 * @param debitMinor whole minor units, exact beyond what a long holds
 * @param balanceMinor what is there, is owed, or was earned
 * @param movements that touched it
 * @param logPosition of the last of them
 */
public record LedgerAccount(
        @BsonId String id,
        String name,
        String kind,
        String currency,
        BigDecimal debitMinor,
        BigDecimal creditMinor,
        BigDecimal balanceMinor,
        long movements,
        long logPosition) {}
