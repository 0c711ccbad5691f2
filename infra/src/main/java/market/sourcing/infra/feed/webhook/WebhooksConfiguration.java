package market.sourcing.infra.feed.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.processing.following.FollowerRebuild;
import market.sourcing.infra.processing.following.LogFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the log says of webhooks, as beans. */
@Configuration(proxyBeanMethods = false)
public class WebhooksConfiguration {
    private static final String NAME = "webhooks";
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    Webhooks webhooks(DataSourceTransactionManager transactions) {
        return new Webhooks(client(transactions));
    }

    @Bean
    FollowerLifecycle webhookWatcher(PositionedLog log, DataSourceTransactionManager transactions) {
        return watcher(log, transactions);
    }

    @Bean
    FollowerRebuild webhookRebuild(DataSourceTransactionManager transactions, FollowerLifecycle webhookWatcher) {
        return rebuild(transactions, webhookWatcher);
    }

    static FollowerLifecycle watcher(PositionedLog log, DataSourceTransactionManager transactions) {
        var followers = new LogFollowers(NAME, log, transactions, 1, CLAIM);
        var watch = new WebhookWatch(client(transactions));
        return new FollowerLifecycle(followers, NAME, WebhookWatch::wants, watch::take);
    }

    /** How far each webhook is told, and what was, is in no event and stays. */
    static FollowerRebuild rebuild(DataSourceTransactionManager transactions, FollowerLifecycle watcher) {
        return new FollowerRebuild(NAME, List.of("feed_webhook"), transactions, watcher);
    }

    static JdbcClient client(DataSourceTransactionManager transactions) {
        return JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    }
}
