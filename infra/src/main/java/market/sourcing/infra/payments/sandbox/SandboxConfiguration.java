package market.sourcing.infra.payments.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.infra.clock.MovableClock;
import market.sourcing.infra.loops.LoopLifecycle;
import market.sourcing.infra.payments.sandbox.SandboxProvider.Delays;
import market.sourcing.infra.payments.webhook.PaymentWebhooks;
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

/** The sandbox as beans. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhereTheSandboxIsMeant.class)
class SandboxConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxConfiguration.class);
    /** With the other loops, after the stores. */
    private static final int PHASE = 100;

    @Bean
    WebhookPost sandboxPost(
            JdbcClient jdbc,
            @Qualifier(PaymentWebhooks.SIGNATURES) WebhookSignatures signatures,
            OwnAddress own,
            @Value("${sourcing.payments.sandbox.webhook-url:}") String url,
            InstantSource clock,
            ObjectProvider<MovableClock> movable) {
        var target = WebhookTarget.of(url, own, "/api/payments/webhooks/" + SandboxProvider.NAME);
        var post = new WebhookPost(
                SandboxBooks.WEBHOOKS, jdbc, new HttpPost(signatures.of(SandboxProvider.NAME)), target, clock);
        movable.ifAvailable(moved -> moved.onMove(post::ring));
        return post;
    }

    @Bean
    LoopLifecycle sandboxWebhooks(@Qualifier("sandboxPost") WebhookPost post) {
        return new LoopLifecycle(post.loop(), PHASE);
    }

    @Bean
    SandboxProvider sandboxProvider(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("sandboxPost") WebhookPost post,
            InstantSource clock,
            @Value("${sourcing.payments.sandbox.webhook-delay:PT10M}") Duration webhookDelay,
            @Value("${sourcing.payments.sandbox.reversal-delay:PT12H}") Duration reversalDelay,
            @Value("${spring.datasource.url:}") String ownStore) {
        if (!ownStore.isBlank()) {
            LOG.warn("Payments go to the sandbox: orders are paid without money");
        }
        return new SandboxProvider(
                new SandboxBooks(jdbc, transactions), post, clock, new Delays(webhookDelay, reversalDelay));
    }
}
