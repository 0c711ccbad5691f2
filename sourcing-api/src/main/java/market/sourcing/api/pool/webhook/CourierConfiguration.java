package market.sourcing.api.pool.webhook;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.infra.clock.MovableClock;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.credentials.ClientAccounts;
import market.sourcing.infra.credentials.MasterKey;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.webhook.ChangesBody;
import market.sourcing.infra.feed.webhook.Courier;
import market.sourcing.infra.feed.webhook.DerivedSecrets;
import market.sourcing.infra.feed.webhook.Sender;
import market.sourcing.infra.feed.webhook.TargetClient;
import market.sourcing.infra.feed.webhook.Targets;
import market.sourcing.infra.loops.WhileRunning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tells agents of changes, while the application runs. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CourierConfiguration.class);
    /** With the other loops, after the stores. */
    private static final int PHASE = 100;
    /** A quarter of a claim. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Null where tokens come of another issuer and no master key is configured: then nothing is told. */
    @Bean
    @Nullable
    DerivedSecrets webhookSecrets(
            ObjectProvider<MasterKey> own,
            @Value("${sourcing.security.master-key:}") String key,
            @Value("${sourcing.security.master-key-file:}") String file) {
        var master = own.getIfAvailable();
        if (master == null && (!key.isBlank() || !file.isBlank())) {
            master = MasterKey.configured(key, file);
        }
        return master == null ? null : new DerivedSecrets(master);
    }

    @Bean
    Targets webhookTargetCheck(@Value("${sourcing.webhooks.allow-private:false}") boolean privateToo) {
        if (privateToo) {
            LOG.warn("Webhooks may lead anywhere: agents have this node call addresses of its own networks");
        }
        return Targets.of(privateToo);
    }

    @Bean
    TargetClient webhookClient(Targets targets) {
        return new TargetClient(targets, PATIENCE);
    }

    @Bean
    WhileRunning webhookCourier(
            JdbcClient jdbc,
            PoolFeed feed,
            ChangesBody body,
            ObjectProvider<ClientAccounts> accounts,
            ObjectProvider<DerivedSecrets> secrets,
            Sender sender,
            Commands commands,
            InstantSource clock,
            ObjectProvider<MovableClock> movable) {
        var known = secrets.getIfAvailable();
        if (known == null) {
            return new WhileRunning(() -> {}, () -> {}, PHASE);
        }
        var own = accounts.getIfAvailable();
        boolean demo = own == null || own.demo();
        var courier = new Courier(jdbc, demo, feed, body, known, sender, commands, clock);
        movable.ifAvailable(moved -> moved.onMove(courier::ring));
        return new WhileRunning(courier::start, courier::stop, PHASE);
    }
}
