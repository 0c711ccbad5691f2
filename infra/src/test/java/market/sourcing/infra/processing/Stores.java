package market.sourcing.infra.processing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import market.sourcing.infra.embedded.mongo.EmbeddedMongo;
import market.sourcing.infra.mongo.MongoStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL, one for all tests, with a database of its own for each; and a MongoDB server. */
final class Stores implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final DataSource postgres;
    final JdbcClient jdbc;
    EmbeddedMongo mongo = EmbeddedMongo.start();
    final MongoClient client = MongoStore.client(mongo.connectionString());
    final MongoDatabase database = client.getDatabase("sourcing");

    Stores() {
        String name = "processing_" + NUMBER.incrementAndGet();
        JdbcClient.create(Shared.SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        postgres = new DriverManagerDataSource(Shared.SERVER.getJdbcUrl("postgres", name));
        jdbc = JdbcClient.create(postgres);
        jdbc.sql("""
                create table token_entry (processor_name text not null, segment integer not null, token bytea, token_type text,
                "timestamp" text, owner text, primary key (processor_name, segment))""").update();
        jdbc.sql(migration().replace("${app_role}", "postgres")).update();
    }

    private static String migration() {
        try (var in = Stores.class.getResourceAsStream("/db/migration/V2__processing.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
    }

    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
