package market.sourcing.infra.payments.sandbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** As configured; else with the embedded stores only, for with others the orders may be real. */
final class WhereTheSandboxIsMeant implements Condition {
    static final String PROPERTY = "sourcing.payments.sandbox.enabled";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        var environment = context.getEnvironment();
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        return environment.getProperty(PROPERTY, Boolean.class, embedded);
    }
}
