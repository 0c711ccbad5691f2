package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.stream.Stream;

/** The encoded size of documents, measured only when a statistics command asks for it. */
final class DataSize {
    private DataSize() {}

    /** Bytes, at most {@link Integer#MAX_VALUE} because the library counts them so. */
    static int of(Stream<Document> documents) {
        ByteBuf buffer = Unpooled.buffer();
        try {
            long bytes =
                    documents.mapToLong(document -> sizeOf(document, buffer)).sum();
            return (int) Math.min(Integer.MAX_VALUE, bytes);
        } finally {
            buffer.release();
        }
    }

    private static long sizeOf(Document document, ByteBuf buffer) {
        buffer.clear();
        BsonEncoder.encodeDocument(document, buffer);
        return buffer.writerIndex();
    }
}
