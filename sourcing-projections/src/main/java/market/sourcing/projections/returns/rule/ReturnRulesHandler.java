package market.sourcing.projections.returns.rule;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads return rules. */
public record ReturnRulesHandler(Views views) {
    /** Empty for a version that the factory never stated, or a factory that is not known. */
    public Optional<FactoryReturnRule> handle(FindReturnRule query) {
        var name = query.name();
        var id = name == null ? query.factoryId() : ReturnRuleProjector.id(query.factoryId(), name);
        return views.documents(ReturnRuleProjector.VIEW).byId(id);
    }
}
