package market.sourcing.infra.embedded;

import market.sourcing.infra.mongo.MongoStore;
import market.sourcing.infra.sequencer.OwnConnections;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Both stores are configured. With a login of its own for migrations ({@code spring.flyway.user}) the application's login
 * must be a role without the right to change the log; with one login for both, migrations use it as it is and everything
 * else steps down to the application's role. Imported, never scanned.
 */
@Import({LogProtectionCheck.class, MongoStore.class})
class ExternalStoresConfiguration {

    @Bean
    static ExternalLogins externalLogins(Environment environment) {
        return ExternalLogins.of(environment);
    }

    @Bean
    static BeanPostProcessor stepDownOfThePool(Environment environment) {
        return new StepDown(ExternalLogins.of(environment));
    }

    @Bean
    FlywayConnectionDetails migrationConnection(ExternalLogins logins) {
        return logins.migration();
    }

    @Bean
    OwnConnections ownConnections(ExternalLogins logins) {
        return logins.direct();
    }
}
