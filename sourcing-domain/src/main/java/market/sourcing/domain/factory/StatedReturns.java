package market.sourcing.domain.factory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TermsMustNotUndercut;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Refused;

/** Every version of the terms on which a factory takes goods back. Orders keep the one they were placed under. */
final class StatedReturns {
    private static final String PREFIX = "own-returns-";
    private static final int MOST_LISTINGS = 1_000;

    private final Map<String, ReturnRuleStated> versions = new LinkedHashMap<>();
    private String latest = "";

    /** Nothing where they are the same as before. */
    Optional<ReturnRuleStated> state(FactoryId id, ReturnTerms terms, Map<String, ReturnTerms> byListing, Instant at) {
        if (byListing.size() > MOST_LISTINGS) {
            throw Refused.invalid("byListing", "At most 1,000 listings have terms of their own.");
        }
        var next = next(terms, byListing, at);
        return isLatest(terms, byListing) ? Optional.empty() : Optional.of(PlainReturnRule.of(id, next, at));
    }

    /** The same terms anew, bound by the numbers that hold; nothing where they are, or there are none. */
    Optional<ReturnRuleStated> restate(FactoryId id, Instant at) {
        return latest().filter(_ -> isOld(at))
                .map(rule -> PlainReturnRule.of(id, next(rule.terms(), rule.byListing(), at), at));
    }

    /** Whether the platform's numbers that bind them hold no more. */
    boolean isOld(Instant at) {
        return latest().filter(rule -> !rule.platform().equals(Rulebook.RETURNS.at(at)))
                .isPresent();
    }

    private ReturnRule next(ReturnTerms terms, Map<String, ReturnTerms> byListing, Instant at) {
        var platform = Rulebook.RETURNS.at(at);
        TermsMustNotUndercut.check(terms, platform);
        byListing.values().forEach(own -> TermsMustNotUndercut.check(own, platform));
        return new ReturnRule(PREFIX + (versions.size() + 1), platform, terms, byListing);
    }

    private boolean isLatest(ReturnTerms terms, Map<String, ReturnTerms> byListing) {
        if (latest.isEmpty()) {
            return false;
        }
        var rule = rule(latest);
        return rule.terms().equals(terms) && rule.byListing().equals(byListing);
    }

    /** What the factory stated last, if it has stated anything. */
    private Optional<ReturnRule> latest() {
        return latest.isEmpty() ? Optional.empty() : Optional.of(rule(latest));
    }

    /** The version that binds what is ordered now: the factory's latest, or the platform's. */
    String binding(TradeRules rules) {
        return latest.isEmpty() ? rules.returnRule() : latest;
    }

    /** The rule that an order names, the factory's own or the platform's. */
    ReturnRule rule(String version) {
        var stated = versions.get(version);
        return stated == null ? ReturnRule.platform(Rulebook.RETURNS.version(version)) : PlainReturnRule.rule(stated);
    }

    void on(ReturnRuleStated event) {
        versions.put(event.version(), event);
        latest = event.version();
    }
}
