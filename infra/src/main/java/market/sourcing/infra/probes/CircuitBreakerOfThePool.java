package market.sourcing.infra.probes;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;

/** Next to the pool, inside what fetches connections lazily: there a connection is asked for when it is needed. */
record CircuitBreakerOfThePool(Supplier<SignOfLife> postgres) implements BeanPostProcessor, PriorityOrdered {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof HikariDataSource pool ? new CircuitBreaker(pool, postgres.get()) : bean;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
