package market.sourcing.infra.pools;

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

/** The watch over pools as beans. */
@Configuration(proxyBeanMethods = false)
public class PoolsConfiguration {
    private static final String NAME = "pools";
    static final List<String> TABLES = List.of("pools_seat", "pools_pool", "pools_factory", "pools_listing");
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    Unjudged unjudged(DataSourceTransactionManager transactions) {
        return unjudgedOf(transactions);
    }

    @Bean
    FollowerLifecycle poolWatcher(PositionedLog log, DataSourceTransactionManager transactions, Unjudged unjudged) {
        return watcher(log, transactions, unjudged);
    }

    @Bean
    FollowerRebuild poolRebuild(DataSourceTransactionManager transactions, FollowerLifecycle poolWatcher) {
        return new FollowerRebuild(NAME, TABLES, transactions, poolWatcher);
    }

    static Unjudged unjudgedOf(DataSourceTransactionManager transactions) {
        return new Unjudged(client(transactions));
    }

    static FollowerLifecycle watcher(PositionedLog log, DataSourceTransactionManager transactions, Unjudged unjudged) {
        var followers = new LogFollowers(NAME, log, transactions, 1, CLAIM);
        var watch = new PoolWatch(client(transactions), unjudged::tell);
        return new FollowerLifecycle(followers, NAME, PoolWatch::wants, watch::take);
    }

    private static JdbcClient client(DataSourceTransactionManager transactions) {
        return JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    }
}
