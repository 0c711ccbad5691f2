package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/** A collection read in this process: records are made straight from the bytes that are kept. */
record DirectDocuments<D>(EmbeddedMongo server, String database, String collection, Class<D> type)
        implements ViewDocuments<D>, Find.Source {
    private static final DecoderContext PLAIN = DecoderContext.builder().build();

    @Override
    public Find<D> find(Bson filter) {
        return new Find<>(this, type, filter, null, 0);
    }

    /** What is not in the record is passed over. */
    @Override
    public <P> void read(Find<P> question, Consumer<? super P> reader) {
        var query = Said.of(question.filter());
        var order = Said.ifAny(question.order());
        var codec = Said.CODECS.get(question.part());
        for (byte[] packed : server.serve(
                backend -> backend.read(database, collection, there -> there.find(query, order, question.limit())))) {
            reader.accept(decoded(packed, codec));
        }
    }

    private static <P> P decoded(byte[] packed, Codec<P> codec) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(packed))) {
            return codec.decode(reader, PLAIN);
        }
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        var command = new Document("aggregate", collection)
                .append("pipeline", stages.stream().map(Said::of).toList())
                .append("cursor", new Document());
        var answer = server.serve(backend -> backend.handleCommand(null, database, "aggregate", command));
        return answer.get("cursor") instanceof Document cursor
                        && cursor.get("firstBatch") instanceof Collection<?> documents
                ? documents.stream()
                        .map(each -> (Document) each)
                        .<BsonDocument>map(each -> new RawBsonDocument(Packing.packed(each)))
                        .toList()
                : List.of();
    }
}
