package market.sourcing.infra.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import market.sourcing.infra.payments.webhook.PaymentWebhooks;
import market.sourcing.infra.webhook.OwnAddress;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class WhereTheSandboxIsMeantTest {
    private static final String STORE = "jdbc:postgresql://db.internal/sourcing";
    private final DataSource unused = new DriverManagerDataSource(STORE);
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            // Reads durations, as the application does.
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(SandboxConfiguration.class)
            .withBean(JdbcClient.class, () -> JdbcClient.create(unused))
            .withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(unused))
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(OwnAddress.class, () -> path -> Optional.empty())
            .withBean(
                    PaymentWebhooks.SIGNATURES,
                    WebhookSignatures.class,
                    () -> _ -> new WebhookSignature(
                            WebhookSecrets.configured("a-secret-of-these-tests", ""), InstantSource.system()));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',   -,     1",
                "'',   true,  1",
                "'',   false, 0",
                STORE + ", -,     0",
                STORE + ", '',    0",
                STORE + ", true,  1",
                STORE + ", false, 0"
            })
    void it_takes_payments_with_the_embedded_stores_or_when_told_to(
            String store, @Nullable String enabled, int providers) {
        var asked = application.withPropertyValues("spring.datasource.url=" + store);
        if (enabled != null) {
            asked = asked.withPropertyValues(WhereTheSandboxIsMeant.PROPERTY + "=" + enabled);
        }
        asked.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(SandboxProvider.class)).hasSize(providers);
        });
    }
}
