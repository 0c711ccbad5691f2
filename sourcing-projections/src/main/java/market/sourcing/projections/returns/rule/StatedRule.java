package market.sourcing.projections.returns.rule;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.factory.event.ReturnRuleStated.ForListing;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.projections.fold.Instants;

/**
 * One version of a factory's return rule.
 *
 * @param name of the version, such as own-returns-2
 * @param platformRules the version of the platform's numbers that bind with it
 * @param terms for every listing that has none of its own
 */
public record StatedRule(
        String name, String platformRules, PlainReturnTerms terms, List<ForListing> byListing, Instant statedAt) {
    public StatedRule {
        byListing = List.copyOf(byListing);
    }

    static StatedRule of(ReturnRuleStated event) {
        return new StatedRule(
                event.version(),
                event.platformRules(),
                event.terms(),
                event.byListing(),
                Instants.stored(event.statedAt()));
    }
}
