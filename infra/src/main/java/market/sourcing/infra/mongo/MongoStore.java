package market.sourcing.infra.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** For who has a MongoDB of his own: the driver, set so that a query fails within seconds when MongoDB is gone, and a write counts when a majority has it. */
public class MongoStore {
    private static final Duration NO_SERVER = Duration.ofSeconds(2);
    /** Of a batch's writes too, which take a tenth of a second. */
    private static final Duration NO_ANSWER = Duration.ofSeconds(4);
    /** How soon it is noticed that a server is there again. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Bean
    MongoClient mongoClient(Environment environment) {
        return client(uri(environment));
    }

    @Bean
    ViewDatabase viewDatabase(MongoClient client, Environment environment) {
        return new DriverDatabase(database(client, uri(environment)));
    }

    private static String uri(Environment environment) {
        return environment.getRequiredProperty("spring.mongodb.uri");
    }

    public static MongoClient client(String uri) {
        var connection = new ConnectionString(uri);
        var settings = MongoClientSettings.builder()
                .applicationName("sourcing")
                // Before the connection string, so that an operator's own settings win.
                // A query that got no answer in time is not asked again: its asker would wait twice as long.
                .retryReads(false)
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(NO_SERVER.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(NO_SERVER.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(NO_ANSWER.toMillis(), TimeUnit.MILLISECONDS))
                .writeConcern(WriteConcern.MAJORITY)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyConnectionString(connection);
        return MongoClients.create(settings.build());
    }

    public static MongoDatabase database(MongoClient client, String uri) {
        return client.getDatabase(
                Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), ViewDatabase.NAME));
    }
}
