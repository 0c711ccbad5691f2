package market.sourcing.infra.testing;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import market.sourcing.infra.mongo.DriverDatabase;
import market.sourcing.infra.mongo.EmbeddedDatabase;
import market.sourcing.infra.mongo.MongoStore;
import market.sourcing.infra.mongo.ViewDatabase;
import org.jspecify.annotations.Nullable;

/** An empty MongoDB database, gone when closed: an embedded server's, a given one's or a container's, see {@link StoreKind}. */
public final class TestMongo implements AutoCloseable {
    private final String uri;
    private final MongoClient client;
    private final MongoDatabase database;
    private @Nullable EmbeddedMongo embedded;

    private TestMongo(String uri, @Nullable EmbeddedMongo embedded) {
        this.uri = uri;
        this.client = MongoStore.client(uri);
        this.database = client.getDatabase("test_" + UUID.randomUUID());
        this.embedded = embedded;
    }

    public static TestMongo open() {
        return switch (StoreKind.ofMongo()) {
            case EMBEDDED -> {
                var server = EmbeddedMongo.start();
                yield new TestMongo(server.connectionString(), server);
            }
            case GIVEN -> new TestMongo(System.getenv().getOrDefault("SPRING_MONGODB_URI", ""), null);
            case CONTAINERS -> new TestMongo(Containers.mongo().getConnectionString(), null);
        };
    }

    /** Whether it is MongoDB itself, which can do things that the embedded server can't. */
    public static boolean isReal() {
        return StoreKind.ofMongo() != StoreKind.EMBEDDED;
    }

    /** The server's, which may name another database. */
    public String uri() {
        return uri;
    }

    public MongoDatabase database() {
        return database;
    }

    /** As the application reaches it: an embedded one without driver and wire. */
    public ViewDatabase views() {
        return embedded == null
                ? new DriverDatabase(database)
                : new CurrentViews(
                        () -> new EmbeddedDatabase(requireNonNull(embedded).database(database.getName())));
    }

    /** Everything in it is lost; an embedded server is also out of reach, one of others goes on serving them. */
    public void lose() {
        if (embedded != null) {
            embedded.close();
        } else {
            database.drop();
        }
    }

    /** It can be reached again, with nothing in it. */
    public void comeBack() {
        if (embedded != null) {
            embedded = EmbeddedMongo.start(embedded.port(), embedded.login());
        }
    }

    @Override
    public void close() {
        if (embedded == null) {
            database.drop();
        }
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
