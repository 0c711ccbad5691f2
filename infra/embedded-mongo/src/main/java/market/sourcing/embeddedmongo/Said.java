package market.sourcing.embeddedmongo;

import com.mongodb.MongoClientSettings;
import de.bwaldvogel.mongo.bson.Document;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is said in the driver's words, in the server's; between them are the bytes that would go over the wire. */
final class Said {
    static final CodecRegistry CODECS = CodecRegistries.withUuidRepresentation(
            MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD);
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private Said() {}

    static @Nullable Document ifAny(@Nullable Bson words) {
        return words == null ? null : of(words);
    }

    static Document of(Bson words) {
        return Packing.unpacked(packed(words.toBsonDocument(BsonDocument.class, CODECS)));
    }

    static byte[] packed(BsonDocument document) {
        var raw = document instanceof RawBsonDocument already ? already : new RawBsonDocument(document, CODEC);
        var bytes = raw.getByteBuffer().asNIO();
        if (bytes.hasArray() && bytes.arrayOffset() == 0 && bytes.array().length == bytes.remaining()) {
            return bytes.array();
        }
        var exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }
}
