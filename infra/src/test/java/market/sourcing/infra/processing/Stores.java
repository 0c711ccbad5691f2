package market.sourcing.infra.processing;

import com.mongodb.client.MongoDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestMongo;
import market.sourcing.infra.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a real PostgreSQL, under the application's role, and one of a MongoDB server. */
public final class Stores implements AutoCloseable {
    private final TestDatabase fresh = TestPostgres.freshDatabase();
    public final TestMongo mongo = TestMongo.open();
    public final DataSource postgres = fresh.pool();
    public final JdbcClient jdbc = JdbcClient.create(postgres);
    public final MongoDatabase database = mongo.database();
    public final ViewDatabase views = mongo.views();

    void breakAllConnections() throws SQLException {
        try (var admin = fresh.openAsAdmin();
                var statement = admin.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        }
    }

    @Override
    public void close() {
        mongo.close();
        fresh.close();
    }
}
