package market.sourcing.projections.returns.rule;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps the latest rule of each factory, with the factory's version, and each version by its name. */
public final class ReturnRuleProjector implements Projector<FactoryReturnRule> {
    /** Documents are found by their ids alone. */
    static final View<FactoryReturnRule> VIEW = new View<>("return_rule", 1, FactoryReturnRule.class, List.of());

    @Override
    public View<FactoryReturnRule> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case ReturnRuleStated stated -> List.of(stated.factoryId(), id(stated.factoryId(), stated.version()));
            case FactoryEvent about -> List.of(about.factoryId());
            default -> List.of();
        };
    }

    @Override
    public FactoryReturnRule fold(@Nullable FactoryReturnRule before, String id, Recorded recorded) {
        return new FactoryReturnRule(id, recorded.sequence(), stated(before, recorded));
    }

    private static @Nullable StatedRule stated(@Nullable FactoryReturnRule before, Recorded recorded) {
        if (recorded.event() instanceof ReturnRuleStated now) {
            return StatedRule.of(now);
        }
        return before == null ? null : before.stated();
    }

    static String id(String factory, String name) {
        return factory + "/" + name;
    }
}
