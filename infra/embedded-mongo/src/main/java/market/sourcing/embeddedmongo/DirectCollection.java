package market.sourcing.embeddedmongo;

import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection read and written in this process: records are made straight from the bytes that are kept. It is one of the store that
 * was there when it was asked for: where another takes that one's place, it has nothing in it that anybody may believe.
 */
public final class DirectCollection {
    private static final DecoderContext PLAIN = DecoderContext.builder().build();
    /** As many as a driver sends in one command. */
    private static final int AT_ONCE = 1_000;

    private final EmbeddedMongo server;
    /** Of the store: to hold on to the store itself would keep all that it has in memory when it is given up. */
    private final UUID life;

    private final String database;
    private final String name;

    DirectCollection(EmbeddedMongo server, String database, String name) {
        this.server = server;
        this.life = server.backend().life();
        this.database = database;
        this.name = name;
    }

    /**
     * Reads what matches, in order. Of a document that is read as a record, what the record does not have is passed over.
     *
     * @param order null for any
     * @param limit at most so many, 0 for all
     */
    public <T> void find(Bson filter, @Nullable Bson order, int limit, Class<T> type, Consumer<? super T> reader) {
        var query = Said.of(filter);
        var by = Said.ifAny(order);
        var codec = Said.CODECS.get(type);
        for (byte[] packed : serve(backend -> backend.read(database, name, there -> there.find(query, by, limit)))) {
            reader.accept(decoded(packed, codec));
        }
    }

    private static <T> T decoded(byte[] packed, Codec<T> codec) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(packed))) {
            return codec.decode(reader, PLAIN);
        }
    }

    /** What the stages come to, in order. */
    public List<BsonDocument> aggregate(List<? extends Bson> stages) {
        var command = new Document("aggregate", name)
                .append("pipeline", stages.stream().map(Said::of).toList())
                .append("cursor", new Document());
        var answer = serve(backend -> backend.handleCommand(null, database, "aggregate", command));
        return answer.get("cursor") instanceof Document cursor
                        && cursor.get("firstBatch") instanceof Collection<?> documents
                ? documents.stream()
                        .map(each -> (Document) each)
                        .<BsonDocument>map(each -> new RawBsonDocument(Packing.packed(each)))
                        .toList()
                : List.of();
    }

    /**
     * Does all of them; one that is refused does not keep the others from being done. They go in parts, so that nobody waits for all of
     * a very large bulk: neither who stores nor who writes elsewhere.
     *
     * @return how many documents were inserted, or were there to be changed or deleted
     * @throws com.mongodb.MongoCommandException when one was refused, of code 11000 when a key was taken
     */
    public int write(List<? extends WriteModel<BsonDocument>> writes) {
        var all = new Written();
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            write(writes.subList(from, Math.min(writes.size(), from + AT_ONCE)), all);
        }
        return all.count();
    }

    private void write(List<? extends WriteModel<BsonDocument>> part, Written all) {
        serve(backend -> backend.change(database, there -> {
            var into = there.collection(name);
            part.forEach(write -> all.add(() -> DirectWrite.to(into, write)));
            return all;
        }));
    }

    private <R> R serve(Function<IndexedBackend, R> request) {
        return server.serve(backend -> {
            if (!backend.life().equals(life)) {
                throw ReopeningBackend.another();
            }
            return request.apply(backend);
        });
    }
}
