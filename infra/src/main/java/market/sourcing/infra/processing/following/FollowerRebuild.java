package market.sourcing.infra.processing.following;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.infra.processing.parked.Rebuildable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Throws away what a follower has gathered in tables of its own and lets it read the log anew. */
public final class FollowerRebuild implements Rebuildable {
    /** The claim goes to nobody for a while, so that the node that had it notices. */
    private static final String BEGIN_ANEW = """
            update token_entry set token = convert_to('-1', 'UTF8'), owner = 'rebuild',
              timestamp = to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') where processor_name = ?""";

    private final String name;
    private final List<String> tables;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final FollowerLifecycle watcher;

    /** @param tables emptied in this order */
    public FollowerRebuild(
            String name, List<String> tables, DataSourceTransactionManager transactions, FollowerLifecycle watcher) {
        this.name = name;
        this.tables = List.copyOf(tables);
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
            tables.forEach(table -> jdbc.sql("delete from " + table).update());
            new ParkedEvents(jdbc).forget(name);
        });
        watcher.restart();
    }
}
