package market.sourcing.infra.payments;

import java.time.InstantSource;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.infra.commands.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payments as beans: every {@link PaymentProvider} among the beans takes part. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentsConfiguration.class);

    @Bean
    Cashier cashier(ObjectProvider<PaymentProvider> providers, Commands commands, InstantSource clock) {
        var all = providers.orderedStream().toList();
        if (all.isEmpty()) {
            LOG.info("No payment provider is set up, so orders can't be paid; for a trial without money set"
                    + " sourcing.payments.sandbox.enabled=true");
        }
        return new Cashier(all, commands, clock);
    }
}
