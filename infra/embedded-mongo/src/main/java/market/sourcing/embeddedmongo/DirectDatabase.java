package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * A database of the server, reached in this process: what would go over the wire is handed over. Conditions and changes are said in
 * the driver's words, and what fails, fails with the driver's exceptions.
 */
public final class DirectDatabase {
    private final EmbeddedMongo server;
    private final String name;

    DirectDatabase(EmbeddedMongo server, String name) {
        this.server = server;
        this.name = name;
    }

    /** How records are told in MongoDB's format. */
    public CodecRegistry codecs() {
        return Said.CODECS;
    }

    /** The documents of a collection; there are none where there is no such collection. */
    public DirectCollection collection(String collection) {
        return new DirectCollection(server, name, collection);
    }

    /** Makes an empty collection. */
    public void create(String collection, List<? extends Bson> indexes) {
        var keys = indexes.stream().map(Said::of).toList();
        change(database -> database.create(collection, keys));
    }

    /** Does nothing where there is no such collection. */
    public void drop(String collection) {
        change(database -> database.drop(collection));
    }

    /** Returns when the server has answered. */
    public void ping() {
        server.serve(backend -> backend.handleCommand(null, name, "ping", new Document("ping", 1)));
    }

    private void change(Consumer<IndexedDatabase> change) {
        server.serve(backend -> backend.change(name, database -> {
            change.accept(database);
            return name;
        }));
    }
}
