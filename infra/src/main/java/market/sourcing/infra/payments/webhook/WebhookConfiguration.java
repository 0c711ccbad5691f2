package market.sourcing.infra.payments.webhook;

import java.nio.file.Path;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.infra.webhook.OwnSecrets;
import market.sourcing.infra.webhook.WebhookSignatures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks of payments as beans. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean(PaymentWebhooks.SIGNATURES)
    WebhookSignatures paymentSignatures(Environment settings, @Value("${sourcing.data:./data}") Path data) {
        return new OwnSecrets(OwnSecrets.Kind.PAYMENTS, settings, data);
    }

    @Bean
    PaymentWebhooks paymentWebhooks(
            ObjectProvider<PaymentProvider> providers,
            @Qualifier(PaymentWebhooks.SIGNATURES) WebhookSignatures signatures,
            JdbcClient jdbc,
            ObjectProvider<NoticeTaker> taker) {
        return new PaymentWebhooks(providers.orderedStream().toList(), signatures, jdbc, taker::getObject);
    }
}
