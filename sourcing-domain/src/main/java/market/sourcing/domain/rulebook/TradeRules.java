package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.BasisPoints;

/**
 * The numbers by which orders are quoted, paid and settled. The version that was applied is stored in the event.
 *
 * @param version such as trade-1; never used again for other numbers
 * @param effectiveFrom the first instant at which it holds
 * @param source where the numbers come from
 * @param quoteHolds how long a quote at list prices binds the factory
 * @param agreedQuoteHoldsAtMost the longest a factory may hold an agreed price
 * @param unpaidCloses after this time without payment an order is closed
 * @param releaseAfterHandOver when no receipt was confirmed, with a tracking number
 * @param releaseUntracked the same without one
 * @param receiptAsked so often a buyer is asked whether goods have arrived that no carrier tells of, and the factory to show it;
 *     never, where its word and the time are enough
 * @param receiptAnswered he answers within this time, each time
 * @param deliveryDecided an operator decides whether goods arrived within this time; otherwise what was shown stands
 * @param platformFee of the amount of the goods that stay sold, kept of what the factory gets for them
 * @param deposit of the total, paid first where goods are made to order
 * @param forfeit of the total, what a buyer who walks away from goods made to order loses at most
 * @param forfeitForWork whether a buyer who does not pay the balance loses that only where goods were shown to be made
 * @param workShownBefore so long before the balance is due they must have been shown, for somebody to look at it
 * @param returnRule the version of the return terms that bind when the factory states none of its own
 */
public record TradeRules(
        String version,
        Instant effectiveFrom,
        String source,
        Duration quoteHolds,
        Duration agreedQuoteHoldsAtMost,
        Duration unpaidCloses,
        Duration releaseAfterHandOver,
        Duration releaseUntracked,
        int receiptAsked,
        Duration receiptAnswered,
        Duration deliveryDecided,
        BasisPoints platformFee,
        BasisPoints deposit,
        BasisPoints forfeit,
        boolean forfeitForWork,
        Duration workShownBefore,
        String returnRule)
        implements Versioned {
    public boolean asksForReceipt() {
        return receiptAsked > 0;
    }
}
