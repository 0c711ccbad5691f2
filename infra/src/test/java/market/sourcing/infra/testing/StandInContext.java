package market.sourcing.infra.testing;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import market.sourcing.infra.webhook.OwnAddress;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** As much of an application as somebody needs who stands in for the world outside, with a store that is never asked. */
public final class StandInContext {
    public static final String STORE = "jdbc:postgresql://db.internal/sourcing";

    private StandInContext() {}

    /**
     * With a store of one's own, or none, and what is set about the stand-in.
     *
     * @param signatures the bean's name
     * @param enabled null where nothing is set
     */
    public static ApplicationContextRunner of(
            Class<?> configuration, String signatures, String store, String property, @Nullable String enabled) {
        DataSource unused = new DriverManagerDataSource(STORE);
        var context = new ApplicationContextRunner()
                // Reads durations, as the application does.
                .withInitializer(made ->
                        made.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(configuration)
                .withBean(JdbcClient.class, () -> JdbcClient.create(unused))
                .withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(unused))
                .withBean(InstantSource.class, InstantSource::system)
                .withBean(OwnAddress.class, () -> path -> Optional.empty())
                .withBean(
                        signatures,
                        WebhookSignatures.class,
                        () -> _ -> new WebhookSignature(
                                WebhookSecrets.configured("a-secret-of-these-tests", ""), InstantSource.system()))
                .withPropertyValues("spring.datasource.url=" + store);
        return enabled == null ? context : context.withPropertyValues(property + "=" + enabled);
    }
}
