package market.sourcing.infra.processing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import market.sourcing.infra.embedded.mongo.EmbeddedMongo;
import market.sourcing.infra.mongo.MongoStore;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a real PostgreSQL, under the application's role, and a MongoDB server. */
final class Stores implements AutoCloseable {
    private final TestDatabase fresh = TestPostgres.freshDatabase();
    private EmbeddedMongo mongo = EmbeddedMongo.start();
    final DataSource postgres = fresh.pool();
    final JdbcClient jdbc = JdbcClient.create(postgres);
    final MongoClient client = MongoStore.client(mongo.connectionString());
    final MongoDatabase database = client.getDatabase("sourcing");

    void breakAllConnections() throws SQLException {
        try (var admin = fresh.openAsAdmin();
                var statement = admin.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        }
    }

    void stopMongo() {
        mongo.close();
    }

    /** On the same port, with nothing in it. */
    void startMongo() {
        mongo = EmbeddedMongo.start(mongo.port());
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
        fresh.close();
    }
}
