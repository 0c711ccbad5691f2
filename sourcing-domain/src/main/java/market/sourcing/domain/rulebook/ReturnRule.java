package market.sourcing.domain.rulebook;

import java.util.Map;
import market.sourcing.domain.shared.InOrder;

/**
 * One version of the terms on which a factory takes goods back, and of the platform's numbers under it.
 *
 * @param version what orders name it by
 * @param platform the platform's numbers that bind with it
 * @param terms for every listing that has none of its own
 * @param byListing by the listing's id
 */
public record ReturnRule(String version, ReturnRules platform, ReturnTerms terms, Map<String, ReturnTerms> byListing) {
    public ReturnRule {
        byListing = InOrder.copy(byListing);
    }

    /** The platform's own, for factories that state nothing. */
    public static ReturnRule platform(ReturnRules rules) {
        return new ReturnRule(rules.version(), rules, rules.terms(), Map.of());
    }

    public ReturnTerms of(String listingId) {
        return byListing.getOrDefault(listingId, terms);
    }
}
