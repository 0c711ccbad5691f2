package market.sourcing.api.pool.feed.schemaorg;

import java.math.BigDecimal;
import java.util.Map;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.infra.feed.record.FactoryFacts;
import org.jspecify.annotations.Nullable;

/** A factory. */
final class Organization {
    private static final String TYPE = "Organization";
    private static final int HOURS_OF_A_DAY = 24;

    private Organization() {}

    static Map<String, Object> of(String id, FactoryFacts facts) {
        return Thing.document(TYPE)
                .with("identifier", id)
                .with("name", facts.name())
                .with(
                        "address",
                        Thing.of("PostalAddress")
                                .with("addressCountry", facts.country())
                                .with("addressRegion", facts.region()))
                .with("hasMerchantReturnPolicy", returns(facts.returns()))
                .members();
    }

    /** The one of whom listings say no more than who he is. */
    static Thing named(String id) {
        return Thing.of(TYPE).with("identifier", id);
    }

    /** Left out where it would promise more than is so: of some listings, of some goods, or in some cases only. */
    private static @Nullable Thing returns(FactoryFacts.@Nullable Returns own) {
        return own == null || !own.byListing().isEmpty() || isLimited(own.terms()) ? null : returns(own.terms());
    }

    private static boolean isLimited(PlainReturnTerms terms) {
        return terms.unopenedOnly() || terms.leastUnits() > 1 || !terms.goods().equals("ORDINARY");
    }

    private static Thing returns(PlainReturnTerms terms) {
        var policy = Thing.of("MerchantReturnPolicy");
        long days = terms.noReasonHours() / HOURS_OF_A_DAY;
        if (days == 0) {
            return policy.with("returnPolicyCategory", Thing.word("MerchantReturnNotPermitted"));
        }
        return policy.with("returnPolicyCategory", Thing.word("MerchantReturnFiniteReturnWindow"))
                .with("merchantReturnDays", days)
                .with(
                        "returnFees",
                        Thing.word(
                                terms.noReasonFreight().equals("BUYER")
                                        ? "ReturnFeesCustomerResponsibility"
                                        : "FreeReturn"))
                .with("restockingFee", percent(terms.restockingFeePoints()));
    }

    private static @Nullable String percent(int points) {
        return points == 0
                ? null
                : BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString();
    }
}
