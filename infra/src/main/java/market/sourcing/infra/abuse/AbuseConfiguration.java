package market.sourcing.infra.abuse;

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

/** The watch over claims as beans. */
@Configuration(proxyBeanMethods = false)
public class AbuseConfiguration {
    private static final String NAME = "claims";
    private static final List<String> TABLES =
            List.of("abuse_shown", "abuse_release", "abuse_category", "abuse_paid", "abuse_claimed", "abuse_suspicion");
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    Suspicions suspicions(DataSourceTransactionManager transactions) {
        return suspicionsOf(transactions);
    }

    @Bean
    FollowerLifecycle claimWatcher(PositionedLog log, DataSourceTransactionManager transactions) {
        var followers = new LogFollowers(NAME, log, transactions, 1, CLAIM);
        return new FollowerLifecycle(followers, NAME, ClaimWatch::wants, watch(transactions)::take);
    }

    @Bean
    FollowerRebuild claimRebuild(DataSourceTransactionManager transactions, FollowerLifecycle claimWatcher) {
        return new FollowerRebuild(NAME, TABLES, transactions, claimWatcher);
    }

    static Suspicions suspicionsOf(DataSourceTransactionManager transactions) {
        return new Suspicions(client(transactions));
    }

    static ClaimWatch watch(DataSourceTransactionManager transactions) {
        var jdbc = client(transactions);
        var trade = new TradeTable(jdbc);
        return new ClaimWatch(new Suspecting(new ShownTable(jdbc), trade, suspicionsOf(transactions)), trade);
    }

    private static JdbcClient client(DataSourceTransactionManager transactions) {
        return JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    }
}
