package market.sourcing.infra.processing.folding;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import market.sourcing.projections.view.View;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.BsonOutput;

/** A view's documents in MongoDB's format: the record's own components and, beside them, the engine's position. */
final class Documents<D> {
    static final String ID = "_id";
    static final String POSITION = "position";

    private final Codec<D> codec;

    Documents(View<D> view, CodecRegistry codecs) {
        if (!Modifier.isPublic(view.document().getModifiers())) {
            throw new IllegalArgumentException(view.document() + " has to be public for MongoDB's codec to read it");
        }
        if (Arrays.stream(view.document().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(POSITION::equals)) {
            throw new IllegalArgumentException(view.document() + " may not have a component " + POSITION);
        }
        this.codec = codecs.get(view.document());
    }

    RawBsonDocument encode(D document, String id, long position) {
        var bytes = new BasicOutputBuffer();
        codec.encode(
                new WithPosition(bytes, position),
                document,
                EncoderContext.builder().isEncodingCollectibleDocument(true).build());
        var bson = new RawBsonDocument(bytes.toByteArray());
        if (!bson.getString(ID).getValue().equals(id)) {
            throw new IllegalStateException("The document of " + id + " says it is " + bson.get(ID));
        }
        return bson;
    }

    Stored<D> decode(BsonDocument bson) {
        D document = codec.decode(bson.asBsonReader(), DecoderContext.builder().build());
        return new Stored<>(document, bson.getInt64(POSITION).getValue());
    }

    /** Writes the position behind the record's last component. */
    private static final class WithPosition extends BsonBinaryWriter {
        private final long position;

        WithPosition(BsonOutput into, long position) {
            super(into);
            this.position = position;
        }

        @Override
        public void writeEndDocument() {
            if (getContext().getParentContext() == null) {
                writeInt64(POSITION, position);
            }
            super.writeEndDocument();
        }
    }
}
