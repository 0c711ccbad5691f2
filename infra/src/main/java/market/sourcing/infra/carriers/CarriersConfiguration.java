package market.sourcing.infra.carriers;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.infra.webhook.OwnSecrets;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carriers as beans: every {@link CarrierTracking} among the beans can be asked. */
@Configuration(proxyBeanMethods = false)
class CarriersConfiguration {

    @Bean(CarrierWebhooks.SIGNATURES)
    WebhookSignatures carrierSignatures(Environment settings, @Value("${sourcing.data:./data}") Path data) {
        return new OwnSecrets(OwnSecrets.Kind.CARRIERS, settings, data);
    }

    @Bean
    CarrierTrackings carrierTrackings(ObjectProvider<CarrierTracking> trackings) {
        return new CarrierTrackings(trackings.orderedStream().toList());
    }

    @Bean
    RefusedScans refusedScans(JdbcClient jdbc) {
        return new RefusedScans(jdbc);
    }

    @Bean
    RefusedScanMetrics refusedScanMetrics(MeterRegistry registry, RefusedScans refused) {
        return new RefusedScanMetrics(registry, refused);
    }

    @Bean
    CarrierWebhooks carrierWebhooks(
            CarrierTrackings trackings,
            @Qualifier(CarrierWebhooks.SIGNATURES) WebhookSignatures signatures,
            JdbcClient jdbc,
            ObjectProvider<ScanTaker> taker) {
        return new CarrierWebhooks(trackings.served(), signatures, jdbc, taker::getObject);
    }
}
