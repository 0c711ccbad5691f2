package market.sourcing.infra.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.processing.following.FollowerRebuild;
import market.sourcing.infra.processing.following.LogFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The feed of pools as beans. */
@Configuration(proxyBeanMethods = false)
public class FeedConfiguration {
    static final String NAME = "feed";
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    PoolFeed poolFeed(DataSourceTransactionManager transactions) {
        return new PoolFeed(client(transactions));
    }

    @Bean
    ToldRecords toldRecords(DataSourceTransactionManager transactions) {
        return new ToldRecords(client(transactions));
    }

    @Bean
    ToldTable toldTable(DataSourceTransactionManager transactions) {
        return new ToldTable(client(transactions));
    }

    @Bean
    FeedNews feedNews(DataSourceTransactionManager transactions) {
        return new FeedNews(client(transactions));
    }

    @Bean
    FollowerLifecycle feedWatcher(PositionedLog log, DataSourceTransactionManager transactions, FeedNews news) {
        return watcher(log, transactions, news);
    }

    @Bean
    FollowerRebuild feedRebuild(DataSourceTransactionManager transactions, FollowerLifecycle feedWatcher) {
        return rebuild(transactions, feedWatcher);
    }

    static FollowerLifecycle watcher(PositionedLog log, DataSourceTransactionManager transactions, FeedNews news) {
        var followers = new LogFollowers(NAME, log, transactions, 1, CLAIM);
        var watch = new FeedWatch(new JdbcTemplate(source(transactions)), news::ring);
        return new FollowerLifecycle(followers, NAME, FeedWatch::wants, watch::take);
    }

    static FollowerRebuild rebuild(DataSourceTransactionManager transactions, FollowerLifecycle watcher) {
        return new FollowerRebuild(
                NAME,
                List.of("feed_entry", "feed_pool", "feed_member", "feed_version", "feed_stock", "feed_record"),
                transactions,
                watcher);
    }

    static JdbcClient client(DataSourceTransactionManager transactions) {
        return JdbcClient.create(source(transactions));
    }

    private static DataSource source(DataSourceTransactionManager transactions) {
        return Objects.requireNonNull(transactions.getDataSource());
    }
}
