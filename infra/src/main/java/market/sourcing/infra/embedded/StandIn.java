package market.sourcing.infra.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether somebody outside is played by the application itself: as configured; else with the embedded stores only, for with
 * others the orders may be real.
 */
public abstract class StandIn implements Condition {
    private final String property;

    /** @param property says yes or no where it is set */
    protected StandIn(String property) {
        this.property = property;
    }

    @Override
    public final boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        var environment = context.getEnvironment();
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        return environment.getProperty(property, Boolean.class, embedded);
    }
}
