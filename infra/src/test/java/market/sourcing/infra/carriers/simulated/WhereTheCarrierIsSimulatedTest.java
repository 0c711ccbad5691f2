package market.sourcing.infra.carriers.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.infra.carriers.CarrierWebhooks;
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

class WhereTheCarrierIsSimulatedTest {
    private static final String STORE = "jdbc:postgresql://db.internal/sourcing";
    private final DataSource unused = new DriverManagerDataSource(STORE);
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            // Reads durations, as the application does.
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(SimulatedCarrierConfiguration.class)
            .withBean(JdbcClient.class, () -> JdbcClient.create(unused))
            .withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(unused))
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(OwnAddress.class, () -> path -> Optional.empty())
            .withBean(
                    CarrierWebhooks.SIGNATURES,
                    WebhookSignatures.class,
                    () -> _ -> new WebhookSignature(
                            WebhookSecrets.configured("a-secret-of-these-tests", ""), InstantSource.system()));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', -, 1", "'', false, 0", STORE + ", -, 0", STORE + ", true, 1"})
    void it_takes_parcels_with_the_embedded_stores_or_when_told_to(
            String store, @Nullable String enabled, int carriers) {
        var asked = application.withPropertyValues("spring.datasource.url=" + store);
        if (enabled != null) {
            asked = asked.withPropertyValues(WhereTheCarrierIsSimulated.PROPERTY + "=" + enabled);
        }
        asked.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(CarrierTracking.class)).hasSize(carriers);
        });
    }
}
