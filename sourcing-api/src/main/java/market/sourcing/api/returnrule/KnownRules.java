package market.sourcing.api.returnrule;

import java.util.Optional;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.projections.returns.rule.FactoryReturnRule;
import market.sourcing.projections.returns.rule.FindReturnRule;
import market.sourcing.projections.returns.rule.ReturnRulesHandler;
import org.springframework.stereotype.Component;

/** Finds versions of return rules, the factory's own and the platform's. */
@Component
public record KnownRules(ReturnRulesHandler rules, TradeTime time) {
    /** What binds what is ordered of the factory now. */
    public RuleShown binding(String factory) {
        return latest(factory)
                .map(latest -> binding(factory, latest))
                .orElseGet(() -> RuleShown.of(factory, platform()));
    }

    public RuleShown binding(String factory, FactoryReturnRule latest) {
        var stated = latest.stated();
        return stated == null ? RuleShown.of(factory, platform()) : RuleShown.of(factory, stated);
    }

    private ReturnRules platform() {
        return Rulebook.RETURNS.version(Rulebook.TRADE.at(time.now()).returnRule());
    }

    /** Empty for a version that neither the factory nor the platform ever had. */
    public Optional<RuleShown> version(String factory, String name) {
        return platform(name)
                .map(found -> RuleShown.of(factory, found))
                .or(() -> rules.handle(new FindReturnRule(factory, name))
                        .map(FactoryReturnRule::stated)
                        .map(stated -> RuleShown.of(factory, stated)));
    }

    public Optional<FactoryReturnRule> latest(String factory) {
        return rules.handle(new FindReturnRule(factory, null));
    }

    private static Optional<ReturnRules> platform(String name) {
        return Rulebook.RETURNS.all().stream()
                .filter(known -> known.version().equals(name))
                .findFirst();
    }
}
