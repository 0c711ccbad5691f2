package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.function.Function;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** The plain and the indexed server side by side; whatever is asked is asked of both and must be answered the same. */
final class Twins implements AutoCloseable {
    static final String DATABASE = "views";
    static final String COLLECTION = "listing";

    private static final String ORIGIN = "log";
    /** Megabytes. */
    private static final int PAGES = 4;
    /** As MongoDB says it of a key. */
    private static final int TAKEN = 11_000;

    private final PlainMongo plain = new PlainMongo();
    private final MongoClient plainClient = client(plain.connectionString());
    private final MongoClient indexedClient;
    private EmbeddedMongo indexed;
    private int answers;

    /** The indexed one in memory. */
    Twins() {
        this(EmbeddedMongo.start());
    }

    /** The indexed one in a file. */
    Twins(Path folder) {
        this(kept(folder, ORIGIN));
    }

    private Twins(EmbeddedMongo indexed) {
        this.indexed = indexed;
        this.indexedClient = client(indexed.connectionString());
    }

    /** Stops the indexed one and starts it again on what it has in its folder. */
    void reopen(Path folder) {
        indexed.close();
        indexed = EmbeddedMongo.start(new StoreFile(folder, ORIGIN, PAGES), indexed.port(), indexed.login());
    }

    /** One that keeps everything in a folder. */
    static EmbeddedMongo kept(Path folder, String origin) {
        return EmbeddedMongo.start(folder, origin, PAGES);
    }

    static MongoClient client(String connectionString) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /** Asks both; {@code what} says it in the failure. */
    void same(Object what, Function<MongoCollection<Document>, Object> question) {
        sameInDatabase(what, database -> String.valueOf(question.apply(database.getCollection(COLLECTION))));
    }

    void sameInDatabase(Object what, Function<MongoDatabase, Object> question) {
        String expected = answer(plainClient, question);
        assertThat(answer(indexedClient, question))
                .as("answer %d: %s", answers, what)
                .isEqualTo(expected);
        answers++;
    }

    /** Asks the plain one over the driver, and the indexed one in this process. */
    void sameInProcess(Object what, Function<Documents, Object> question) {
        String expected = answer(new OverDriver(plainClient.getDatabase(DATABASE), COLLECTION), question);
        assertThat(answer(new InProcess(indexed.database(DATABASE), COLLECTION), question))
                .as("answer %d: %s", answers, what)
                .isEqualTo(expected);
        answers++;
    }

    private static String answer(Documents documents, Function<Documents, Object> question) {
        try {
            return String.valueOf(question.apply(documents));
        } catch (MongoServerException refused) {
            return isTaken(refused) ? "taken" : "refused";
        }
    }

    private static boolean isTaken(MongoServerException refused) {
        return refused instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == TAKEN)
                : refused.getCode() == TAKEN;
    }

    /** Asks only the indexed one, where it is meant to differ. */
    Object onIndexed(Function<MongoCollection<Document>, Object> question) {
        return question.apply(indexedClient.getDatabase(DATABASE).getCollection(COLLECTION));
    }

    long documentsExamined() {
        return indexed.backend().collection(DATABASE, COLLECTION).documentsExamined();
    }

    private static String answer(MongoClient client, Function<MongoDatabase, Object> question) {
        try {
            return String.valueOf(question.apply(client.getDatabase(DATABASE)));
        } catch (MongoException refused) {
            return refused.getClass().getSimpleName() + " " + refused.getCode();
        }
    }

    @Override
    public void close() {
        plainClient.close();
        indexedClient.close();
        plain.close();
        indexed.close();
    }
}
