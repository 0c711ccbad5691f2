package market.sourcing.infra.embedded;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Makes every connection of the pool work under the application's role. */
record StepDown(ExternalLogins logins) implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool && logins.stepDown() != null) {
            pool.setConnectionInitSql(logins.stepDown());
        }
        return bean;
    }
}
