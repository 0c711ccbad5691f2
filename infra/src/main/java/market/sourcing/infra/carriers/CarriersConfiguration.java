package market.sourcing.infra.carriers;

import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carriers as beans: every {@link CarrierTracking} among the beans can be asked. Signatures go by the system's clock, whatever
 * the trade's says.
 */
@Configuration(proxyBeanMethods = false)
class CarriersConfiguration {

    @Bean(CarrierWebhooks.SIGNATURE)
    WebhookSignature carrierSignature(
            @Value("${sourcing.carriers.webhook.secret:}") String secret,
            @Value("${sourcing.carriers.webhook.previous-secret:}") String previous,
            @Value("${sourcing.data:./data}") Path folder) {
        var secrets = WebhookSecrets.configuredOrIn(folder.resolve(WebhookSecrets.OF_CARRIERS), secret, previous);
        return new WebhookSignature(secrets, InstantSource.system());
    }

    @Bean
    CarrierTrackings carrierTrackings(ObjectProvider<CarrierTracking> trackings) {
        return new CarrierTrackings(trackings.orderedStream().toList());
    }

    @Bean
    CarrierWebhooks carrierWebhooks(
            CarrierTrackings trackings,
            @Qualifier(CarrierWebhooks.SIGNATURE) WebhookSignature signature,
            JdbcClient jdbc,
            ObjectProvider<ScanTaker> taker) {
        return new CarrierWebhooks(trackings.served(), signature, jdbc, taker::getObject);
    }
}
