package market.sourcing.infra.carriers.simulated;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.infra.carriers.CarrierWebhooks;
import market.sourcing.infra.clock.MovableClock;
import market.sourcing.infra.loops.LoopLifecycle;
import market.sourcing.infra.webhook.HttpPost;
import market.sourcing.infra.webhook.OwnAddress;
import market.sourcing.infra.webhook.WebhookPost;
import market.sourcing.infra.webhook.WebhookSignatures;
import market.sourcing.infra.webhook.WebhookTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The simulated carrier as beans. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhereTheCarrierIsSimulated.class)
class SimulatedCarrierConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedCarrierConfiguration.class);
    /** With the other loops, after the stores. */
    private static final int PHASE = 100;

    @Bean
    WebhookPost simulatedCarrierPost(
            JdbcClient jdbc,
            @Qualifier(CarrierWebhooks.SIGNATURES) WebhookSignatures signatures,
            OwnAddress own,
            @Value("${sourcing.carriers.simulated.webhook-url:}") String url,
            InstantSource clock,
            ObjectProvider<MovableClock> movable) {
        var code = Carrier.SIMULATED.code();
        var target = WebhookTarget.of(url, own, "/api/carriers/webhooks/" + code);
        var post = new WebhookPost(SimulatedBooks.WEBHOOKS, jdbc, new HttpPost(signatures.of(code)), target, clock);
        movable.ifAvailable(moved -> moved.onMove(post::ring));
        return post;
    }

    @Bean
    LoopLifecycle simulatedCarrierWebhooks(@Qualifier("simulatedCarrierPost") WebhookPost post) {
        return new LoopLifecycle(post.loop(), PHASE);
    }

    @Bean
    SimulatedCarrier simulatedCarrier(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            @Value("${sourcing.carriers.simulated.accept-after:PT10M}") Duration acceptAfter,
            @Value("${spring.datasource.url:}") String ownStore) {
        if (!ownStore.isBlank()) {
            LOG.warn("Parcels can be given to the simulated carrier: factories are paid for goods that nobody carries");
        }
        return new SimulatedCarrier(new SimulatedBooks(jdbc, transactions), clock, acceptAfter);
    }
}
