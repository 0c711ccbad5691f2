package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection by their position, as bytes: as objects they take some seven times as much of the heap. Whoever
 * writes holds the collection's monitor.
 */
final class PackedDocuments {
    private final RecentDocuments recent;
    private final List<byte @Nullable []> packed = new ArrayList<>();
    private final Queue<Integer> free = new ArrayDeque<>();
    private final ByteBuf buffer = Unpooled.buffer();

    PackedDocuments(RecentDocuments recent) {
        this.recent = recent;
    }

    /** Returns its position: that of one that was removed, where there is one, else the next. */
    int add(Document document) {
        var position = free.poll();
        if (position == null) {
            packed.add(bytes(document));
            return packed.size() - 1;
        }
        packed.set(position, bytes(document));
        return position;
    }

    void replace(int position, Document document) {
        packed.set(position, bytes(document));
        recent.forget(this, position);
    }

    void remove(int position) {
        packed.set(position, null);
        free.add(position);
        recent.forget(this, position);
    }

    int count() {
        return packed.size() - free.size();
    }

    /** Those that are there, in order. */
    IntStream positions() {
        return IntStream.range(0, packed.size()).filter(position -> packed.get(position) != null);
    }

    /** One that others see too. */
    Document shared(int position) {
        return recent.get(this, position, this::unpacked);
    }

    /** One of the caller's own. */
    Document own(int position) {
        return unpacked(position).document();
    }

    private RecentDocuments.Recent unpacked(int position) {
        var bytes = packed.get(position);
        if (bytes == null) {
            throw new IllegalArgumentException("no document at " + position);
        }
        return new RecentDocuments.Recent(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)), bytes.length);
    }

    private byte[] bytes(Document document) {
        buffer.clear();
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
