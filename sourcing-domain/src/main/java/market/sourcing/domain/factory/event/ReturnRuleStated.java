package market.sourcing.domain.factory.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * On which terms the factory takes goods back that are quoted or ordered from now on.
 *
 * @param version this version's name, {@code own-returns-} and its number among the factory's
 * @param platformRules the version of the platform's numbers that bind with it
 * @param terms for every listing that has none of its own
 * @param byListing one for each listing that differs
 */
@StoredAs("sourcing.factory.ReturnRuleStated")
public record ReturnRuleStated(
        String factoryId,
        String version,
        String platformRules,
        PlainReturnTerms terms,
        List<ForListing> byListing,
        Instant statedAt)
        implements FactoryEvent {
    public ReturnRuleStated {
        byListing = List.copyOf(byListing);
    }

    /** A listing whose goods come back on terms of their own. */
    public record ForListing(String listingId, PlainReturnTerms terms) {}

    /**
     * One set of terms.
     *
     * @param noReasonHours after the receipt
     * @param goods ORDINARY, HYGIENE or PERISHABLE
     * @param restockingFeePoints ten-thousandths of the goods' amount
     * @param exchangeDays after the receipt; 0 for never
     * @param noReasonFreight BUYER or FACTORY
     * @param withoutGoods OFF, FACTORY or OPERATOR
     */
    public record PlainReturnTerms(
            long noReasonHours,
            String goods,
            boolean unopenedOnly,
            int leastUnits,
            int restockingFeePoints,
            int exchangeDays,
            String noReasonFreight,
            boolean freightInsured,
            String withoutGoods,
            long answerHours,
            boolean fastRefund) {}
}
