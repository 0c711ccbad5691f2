package market.sourcing.infra.payments.webhook;

import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.domain.payment.PaymentProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks as beans. Signatures go by the system's clock, whatever the trade's says. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookSignature webhookSignature(
            @Value("${sourcing.payments.webhook.secret:}") String secret,
            @Value("${sourcing.payments.webhook.previous-secret:}") String previous,
            @Value("${sourcing.data:./data}") Path folder) {
        var secrets = secret.isBlank() ? WebhookSecrets.in(folder) : WebhookSecrets.configured(secret, previous);
        return new WebhookSignature(secrets, InstantSource.system());
    }

    @Bean
    Webhooks webhooks(
            ObjectProvider<PaymentProvider> providers,
            WebhookSignature signature,
            JdbcClient jdbc,
            ObjectProvider<NoticeTaker> taker) {
        return new Webhooks(providers.orderedStream().toList(), signature, jdbc, taker::getObject);
    }
}
