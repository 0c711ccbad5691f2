package market.sourcing.domain.trade;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** {@code -Dtrade.histories=} says how many histories are lived, {@code -Dtrade.seed=} from which seed. */
class AsManyHistories implements AroundPropertyHook {
    private final int part;

    AsManyHistories() {
        this(1);
    }

    /** @param part one of so many */
    AsManyHistories(int part) {
        this.part = part;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(Integer.getInteger("trade.histories", 2_000) / part);
        var seed = System.getProperty("trade.seed", "");
        if (!seed.isEmpty()) {
            context.attributes().setSeed(seed);
        }
        return property.execute();
    }
}
