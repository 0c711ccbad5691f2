package market.sourcing.infra.payments.webhook;

import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks of payments as beans. Signatures go by the system's clock, whatever the trade's says. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean(PaymentWebhooks.SIGNATURE)
    WebhookSignature paymentSignature(
            @Value("${sourcing.payments.webhook.secret:}") String secret,
            @Value("${sourcing.payments.webhook.previous-secret:}") String previous,
            @Value("${sourcing.data:./data}") Path folder) {
        var secrets = WebhookSecrets.configuredOrIn(folder.resolve(WebhookSecrets.OF_PAYMENTS), secret, previous);
        return new WebhookSignature(secrets, InstantSource.system());
    }

    @Bean
    PaymentWebhooks paymentWebhooks(
            ObjectProvider<PaymentProvider> providers,
            @Qualifier(PaymentWebhooks.SIGNATURE) WebhookSignature signature,
            JdbcClient jdbc,
            ObjectProvider<NoticeTaker> taker) {
        return new PaymentWebhooks(providers.orderedStream().toList(), signature, jdbc, taker::getObject);
    }
}
