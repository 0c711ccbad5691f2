package market.sourcing.infra.embedded.mongo;

import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import java.util.function.IntSupplier;
import market.sourcing.infra.mongo.IdTaken;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A database of the server, reached in this process: what would go over the wire is handed over. */
record DirectDatabase(EmbeddedMongo server, String name) implements ViewDatabase {
    /** As many as a driver sends in one command. */
    private static final int AT_ONCE = 1_000;

    @Override
    public CodecRegistry codecs() {
        return Said.CODECS;
    }

    @Override
    public <D> ViewDocuments<D> documents(String collection, Class<D> type) {
        return new DirectDocuments<>(server, name, collection, type);
    }

    /** In parts, so that nobody waits for all of a very large bulk: neither who stores nor who writes elsewhere. */
    @Override
    public int write(String collection, List<WriteModel<BsonDocument>> writes) {
        var all = new Written();
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            write(collection, writes.subList(from, Math.min(writes.size(), from + AT_ONCE)), all);
        }
        return all.count(collection);
    }

    private void write(String collection, List<WriteModel<BsonDocument>> part, Written all) {
        server.serve(backend -> backend.change(name, database -> {
            var into = database.collection(collection);
            part.forEach(write -> all.add(() -> DirectWrite.to(into, write)));
            return all;
        }));
    }

    /** One that is refused does not keep the others from being done. */
    private static final class Written {
        private int count;
        private @Nullable MongoServerException refused;

        void add(IntSupplier write) {
            try {
                count += write.getAsInt();
            } catch (MongoServerException refusal) {
                refused = refusal instanceof DuplicateKeyError || refused == null ? refusal : refused;
            }
        }

        int count(String collection) {
            if (refused instanceof DuplicateKeyError) {
                throw new IdTaken(collection, refused);
            }
            if (refused != null) {
                throw Refusals.asByDriver(refused);
            }
            return count;
        }
    }

    @Override
    public void create(String collection, List<Bson> indexes) {
        var keys = indexes.stream().map(Said::of).toList();
        server.serve(backend -> backend.change(name, database -> {
            database.create(collection, keys);
            return name;
        }));
    }

    @Override
    public void drop(String collection) {
        server.serve(backend -> backend.change(name, database -> {
            database.drop(collection);
            return name;
        }));
    }

    @Override
    public void ping() {
        server.serve(backend -> backend.handleCommand(null, name, "ping", new Document("ping", 1)));
    }
}
