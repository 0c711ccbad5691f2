package market.sourcing.api.returnrule;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import market.sourcing.domain.factory.PlainReturnRule;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.projections.returns.rule.StatedRule;
import org.jspecify.annotations.Nullable;

/**
 * One version of the terms on which a factory takes goods back, and what of the platform binds with it.
 *
 * @param version what orders and quotes name it by
 * @param terms for every listing that has none of its own
 * @param byListing by the listing's id
 * @param statedAt left out where the factory stated nothing and the platform's own terms bind
 */
public record RuleShown(
        String factoryId,
        String version,
        ReturnTermsBody terms,
        Map<String, ReturnTermsBody> byListing,
        @Nullable Instant statedAt,
        PlatformShown platform) {

    static RuleShown of(String factory, StatedRule stated) {
        var byListing = new TreeMap<String, ReturnTermsBody>();
        stated.byListing().forEach(one -> byListing.put(one.listingId(), ReturnTermsBody.shown(one.terms())));
        return new RuleShown(
                factory,
                stated.name(),
                ReturnTermsBody.shown(stated.terms()),
                byListing,
                stated.statedAt(),
                PlatformShown.of(Rulebook.RETURNS.version(stated.platformRules())));
    }

    static RuleShown of(String factory, ReturnRules platform) {
        return new RuleShown(
                factory,
                platform.version(),
                ReturnTermsBody.shown(PlainReturnRule.plain(platform.terms())),
                Map.of(),
                null,
                PlatformShown.of(platform));
    }

    /** The terms on which a listing's goods come back. */
    public ReturnTermsBody of(String listing) {
        return byListing.getOrDefault(listing, terms);
    }

    /** The same for some listings only. */
    public RuleShown about(Set<String> listings) {
        var some = new TreeMap<>(byListing);
        some.keySet().retainAll(listings);
        return new RuleShown(factoryId, version, terms, some, statedAt, platform);
    }
}
