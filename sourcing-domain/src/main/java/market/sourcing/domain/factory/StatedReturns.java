package market.sourcing.domain.factory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;

/** Every version of the terms on which a factory takes goods back. Orders keep the one they were placed under. */
final class StatedReturns {
    private static final String PREFIX = "own-returns-";

    private final Map<String, ReturnRuleStated> versions = new LinkedHashMap<>();
    private String latest = "";

    String nextVersion() {
        return PREFIX + (versions.size() + 1);
    }

    boolean isLatest(ReturnTerms terms, Map<String, ReturnTerms> byListing) {
        if (latest.isEmpty()) {
            return false;
        }
        var rule = rule(latest);
        return rule.terms().equals(terms) && rule.byListing().equals(byListing);
    }

    /** What the factory stated last, if it has stated anything. */
    Optional<ReturnRule> latest() {
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
