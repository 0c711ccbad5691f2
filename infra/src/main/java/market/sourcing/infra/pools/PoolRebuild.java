package market.sourcing.infra.pools;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.infra.processing.parked.Rebuildable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Throws away what the watch over pools has gathered and lets it read the log anew. Meanwhile listings are judged that have not moved,
 * which does nothing.
 */
final class PoolRebuild implements Rebuildable {
    private static final List<String> TABLES = List.of("pools_seat", "pools_pool", "pools_factory", "pools_listing");
    /** The claim goes to nobody for a while, so that the node that had it notices. */
    private static final String BEGIN_ANEW = """
            update token_entry set token = convert_to('-1', 'UTF8'), owner = 'rebuild',
              timestamp = to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') where processor_name = ?""";

    private final String name;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final FollowerLifecycle watcher;

    PoolRebuild(String name, DataSourceTransactionManager transactions, FollowerLifecycle watcher) {
        this.name = name;
        this.dataSource = Objects.requireNonNull(transactions.getDataSource());
        this.jdbc = JdbcClient.create(dataSource);
        this.watcher = watcher;
    }

    @Override
    public boolean is(String follower) {
        return name.equals(follower);
    }

    @Override
    public void rebuild(String follower) {
        Unhurried.run(new JdbcTemplate(dataSource), () -> {
            jdbc.sql(BEGIN_ANEW).param(name).update();
            TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
            new ParkedEvents(jdbc).forget(name);
        });
        watcher.restart();
    }
}
